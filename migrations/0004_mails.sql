-- A mail that the operator gave up stays as it was, with the time; what it tells stays told.
ALTER TABLE mail ADD COLUMN dropped TEXT;
-- How many were composed for somebody within the hour.
CREATE INDEX mail_composed ON mail (recipient, composed);
