"""The endings of the names of files that tell something: those that are read, and those of which it is told
that they are not.
"""

SUFFIXES = frozenset({".pdf", ".doc", ".docx", ".xls", ".xlsx", ".rtf", ".odt", ".zip"})
PRESENTATION = "a presentation is not read; convert it to PDF"
MACROS = "it holds macros; save it without them"
LEFT_OUT = {
    **dict.fromkeys((".ppt", ".pptx", ".pps", ".ppsx", ".odp"), PRESENTATION),
    **dict.fromkeys((".docm", ".dotm", ".xlsm", ".xltm", ".xlsb"), MACROS),
    **dict.fromkeys((".rar", ".7z"), "only ZIP archives are opened; pack it as one"),
    ".ods": "a sheet in ODS is not read; save it as XLSX",
}
"""What is said of a file that is not read, by the ending of its name."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"})
"""Scans that were saved page by page, or what decorates a saved page."""
