-- query: device_find_or_add
-- title: The keys of devices, in their order, new ones added
-- params: device_ids text

WITH wanted AS (
    SELECT device_id, position FROM unnest($1::text[]) WITH ORDINALITY AS listed (device_id, position)
), added AS (
    INSERT INTO feedback_device (device_id)
    SELECT device_id FROM wanted w
    WHERE NOT EXISTS (SELECT 1 FROM feedback_device d WHERE d.device_id = w.device_id)
    ORDER BY position
    RETURNING device, device_id
)
SELECT coalesce(known.device, added.device)
FROM wanted w
LEFT JOIN feedback_device known ON known.device_id = w.device_id
LEFT JOIN added ON added.device_id = w.device_id
ORDER BY w.position
