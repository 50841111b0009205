-- A history as version 0.1.0 left it: a finished session and one that was cut off.
PRAGMA application_id = 1380733795;
BEGIN TRANSACTION;
CREATE TABLE rating (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        at_utc TEXT NOT NULL CHECK (length(at_utc) = 27),
        offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1440 AND 1440),
        leg_day TEXT NOT NULL CHECK (length(leg_day) = 10),
        context TEXT NOT NULL
            CHECK (context IN ('now', 'before', 'after', 'evening', 'night')),
        value INTEGER CHECK (value BETWEEN 0 AND 10), -- NULL: skipped
        session_id TEXT CHECK (length(session_id) = 36),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27)
    ) STRICT
    ;
CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        state TEXT NOT NULL
            CHECK (state IN ('running', 'completed', 'stopped', 'discarded')),
        slot TEXT NOT NULL CHECK (slot IN ('morning', 'afternoon', 'other')),
        routine_id TEXT NOT NULL,
        routine_name TEXT NOT NULL,
        started_at_utc TEXT NOT NULL CHECK (length(started_at_utc) = 27),
        started_offset_min INTEGER NOT NULL
            CHECK (started_offset_min BETWEEN -1440 AND 1440),
        ended_at_utc TEXT CHECK (length(ended_at_utc) = 27),
        ended_offset_min INTEGER CHECK (ended_offset_min BETWEEN -1440 AND 1440),
        leg_day TEXT NOT NULL CHECK (length(leg_day) = 10),
        planned_s REAL NOT NULL CHECK (planned_s >= 0),
        active_s REAL CHECK (active_s >= 0),
        effort INTEGER CHECK (effort BETWEEN 0 AND 10),
        had_pain INTEGER CHECK (had_pain IN (0, 1)),
        note TEXT NOT NULL DEFAULT '',
        timeline_json TEXT,
        seal BLOB CHECK (length(seal) = 16),
        deleted_at_utc TEXT CHECK (length(deleted_at_utc) = 27),
        CHECK ((state = 'running') = (timeline_json IS NOT NULL)),
        CHECK ((state = 'running') = (ended_at_utc IS NULL)),
        CHECK ((ended_at_utc IS NULL) = (ended_offset_min IS NULL)),
        CHECK ((state IN ('completed', 'stopped')) = (active_s IS NOT NULL))
    ) STRICT
    ;
INSERT INTO "session" VALUES('00000000-0000-4000-8000-000000000000','completed','afternoon','four','Four stretches','2026-03-01T19:00:00.000000Z',0,'2026-03-01T19:12:00.000000Z',0,'2026-03-01',720.0,700.5,4,0,'easy',NULL,X'2F408627AC384F14E8854E0D8492BD6C',NULL);
INSERT INTO "session" VALUES('00000000-0000-4000-8000-000000000001','running','other','four','Four stretches','2026-03-01T19:00:00.000000Z',0,NULL,NULL,'2026-03-01',15.0,NULL,NULL,NULL,'','{"routine_id":"four","routine_name":"Four stretches","columns":["start_s","end_s","kind","item_index","exercise_id","move","side","next_side","repetition","repetitions","word","cue"],"steps":[[0.0,10.0,"lead-in",0,"calf","","both","left",0,0,"Get ready","Stand at the wall."],[10.0,15.0,"hold",0,"calf","hold","left","left",1,1,"Hold","Keep the heel down."]]}',NULL,NULL);
CREATE TABLE session_journal (
        session_id TEXT NOT NULL PRIMARY KEY
            REFERENCES session (id) ON DELETE CASCADE,
        position_s REAL NOT NULL CHECK (position_s >= 0),
        spans_json TEXT NOT NULL,
        extras_json TEXT NOT NULL,
        written_at_utc TEXT NOT NULL CHECK (length(written_at_utc) = 27),
        written_offset_min INTEGER NOT NULL
            CHECK (written_offset_min BETWEEN -1440 AND 1440)
    ) STRICT
    ;
INSERT INTO "session_journal" VALUES('00000000-0000-4000-8000-000000000001',12.5,'[[0.0,12.5]]','[[1,2.5,7.5]]','2026-03-01T19:00:00.000000Z',0);
CREATE TABLE session_part (
        session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        item_index INTEGER NOT NULL CHECK (item_index >= 0),
        exercise_id TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
        repetitions_planned INTEGER NOT NULL CHECK (repetitions_planned >= 0),
        repetitions_done INTEGER NOT NULL CHECK (repetitions_done >= 0),
        seconds_planned REAL NOT NULL CHECK (seconds_planned >= 0),
        seconds_done REAL NOT NULL CHECK (seconds_done >= 0),
        PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "session_part" VALUES('00000000-0000-4000-8000-000000000000',0,0,'calf','left',3,3,45.0,45.0);
INSERT INTO "session_part" VALUES('00000000-0000-4000-8000-000000000000',1,0,'calf','right',3,2,45.0,31.25);
CREATE TABLE setting (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "setting" VALUES('afternoon_at','17:30');
INSERT INTO "setting" VALUES('bedtime','22:30');
INSERT INTO "setting" VALUES('has_sound','1');
INSERT INTO "setting" VALUES('hold_s','8');
INSERT INTO "setting" VALUES('morning_at','07:30');
INSERT INTO "setting" VALUES('quiet_hours','3');
INSERT INTO "setting" VALUES('text_percent','100');
INSERT INTO "setting" VALUES('theme','system');
INSERT INTO "setting" VALUES('volume_percent','70');
CREATE INDEX session_by_day ON session (leg_day);
CREATE INDEX rating_by_day ON rating (leg_day);
COMMIT;
PRAGMA user_version = 1;
