-- What is said to somebody privately: asked for every few seconds when somebody is heard for the first time, and when
-- somebody is erased.
CREATE INDEX delivery_person ON delivery (user_id) WHERE user_id IS NOT NULL;
