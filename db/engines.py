"""What reads the documents of a run: processes of this machine, or the workers of a Dask cluster."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db import readers
from db.corpus import CorpusError
from db.readers import Readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Which readers a run gets: so many ``workers`` of this machine, or those of the Dask ``scheduler``."""

    workers: int = 1
    scheduler: str | None = None

    def readers(self, data_dir: Path, tell: Callable[[str], None]) -> Readers:
        """The readers. ``tell`` hears what a cluster could not do. CorpusError where there is none."""
        if self.scheduler is None:
            return readers.processes(self.workers)
        try:
            from db.cluster import Cluster  # noqa: PLC0415 - an extra, which few installations have
        except ModuleNotFoundError as error:
            raise CorpusError(
                'dask is not installed; install it here and on every worker: pip install "sotinh[dask]"'
            ) from error
        return Cluster(self.scheduler, data_dir, tell)
