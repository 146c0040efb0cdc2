-- When the operator put a mail back into the outbox: the days for which it is offered count from then.
ALTER TABLE mail ADD COLUMN again TEXT;
