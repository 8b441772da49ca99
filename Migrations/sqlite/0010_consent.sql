-- Leaders who agreed before starting that their few results are shown: only where all of a department
-- who answered agreed, since the others' agreements are dropped when the box is opened.
ALTER TABLE response ADD COLUMN consent INTEGER NOT NULL DEFAULT 0 CHECK (consent IN (0, 1));
