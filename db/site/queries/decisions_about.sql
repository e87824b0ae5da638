-- The official documents that the documents :documents cite and that are about the words :words: that have at least so
-- many of them (:least) in their subject, or in the sentence that cites them, which in a list goes on over two lines or three
-- to its ";"; those of the :type first, then those of the provinces :units, then those with most of the words, in their subject
-- before the sentence. Each with one citation among those documents.
WITH told AS (
    SELECT
        m.id, m.decision_id, m.sentence,
        substr(t.text, m.start + 1, instr(substr(t.text, m.start + 1, 400), ';')) AS item
    FROM decision_mentions m
    JOIN documents t ON t.id = m.document_id
    WHERE m.document_id IN (SELECT value FROM json_each(:documents))
),
cited AS (
    SELECT
        d.id, told.id AS mention,
        words_named(:words, coalesce(d.issuer, '') || ' ' || coalesce(d.subject, '') || ' ' || d.type) AS own,
        words_named(
            :words,
            told.sentence || ' ' || d.type || ' '
                || iif(length(told.item) - length(replace(told.item, char(10), '')) < 3, told.item, '')
        ) AS said
    FROM told
    JOIN decisions d ON d.id = told.decision_id
),
best AS (
    SELECT id, mention, own, said
    FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY said DESC, mention) AS nth FROM cited) AS placed
    WHERE nth = 1 AND max(own, said) >= :least
)
SELECT
    d.id AS decision_id, d.key, d.type, d.issuer, d.issued_on, d.year, d.subject, d.documents, d.in_force, d.in_force_by,
    b.key AS in_force_by_key, b.type AS in_force_by_type, coalesce(b.issued_on, CAST(b.year AS TEXT)) AS in_force_since,
    t.published, s.name AS source, m.sentence, m.document_id, beginning_of(t.title) AS title, t.url
FROM best
JOIN decisions d ON d.id = best.id
JOIN decision_mentions m ON m.id = best.mention
JOIN documents t ON t.id = m.document_id
LEFT JOIN sources s ON s.id = t.source_id
LEFT JOIN decisions b ON b.id = d.in_force_by
WHERE /*of_type fold(d.type) = :type AND*/ TRUE
ORDER BY
    :type <> '' AND fold(d.type) <> :type,
    :units <> '[]' AND coalesce(d.issuer_province, '') NOT IN (SELECT value FROM json_each(:units)),
    max(own, said) DESC, own DESC, d.documents DESC, d.year DESC, d.id
LIMIT :limit
