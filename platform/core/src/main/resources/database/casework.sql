--liquibase formatted sql

--changeset casework:1
CREATE TABLE case_number (
    township CHAR(9) NOT NULL,
    year     INT     NOT NULL,
    last     INT     NOT NULL,
    PRIMARY KEY (township, year)
);

--changeset casework:2
CREATE TABLE case_file (
    id             BIGINT      PRIMARY KEY,
    number         CHAR(18)    NOT NULL,
    household_id   BIGINT      NOT NULL,
    township       CHAR(9)     NOT NULL,
    village        CHAR(12)    NOT NULL,
    plugin_version VARCHAR(24) NOT NULL,
    seq            INT         NOT NULL,
    state          TEXT        NOT NULL,
    opened_on      DATE        NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    CONSTRAINT case_file_once UNIQUE (number),
    CONSTRAINT case_file_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset casework:3
CREATE TABLE case_event (
    case_id     BIGINT      NOT NULL,
    seq         INT         NOT NULL,
    id          BIGINT      NOT NULL,
    happened_on DATE        NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    actor_id    BIGINT      NOT NULL,
    actor_name  VARCHAR(64) NOT NULL,
    kind        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id      CHAR(8)     NOT NULL,
    content     MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (case_id, seq),
    CONSTRAINT case_event_once UNIQUE (id),
    CONSTRAINT case_event_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset casework:4
CREATE INDEX case_event_key ON case_event (key_id, id);

--changeset casework:5
CREATE TABLE case_summary (
    case_id        BIGINT      PRIMARY KEY,
    number         CHAR(18)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    household_id   BIGINT      NOT NULL,
    head_person    BIGINT,
    township       CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    village        CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq            INT         NOT NULL,
    phase          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    is_open        BOOLEAN     NOT NULL,
    step           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
    turn           INT         NOT NULL,
    track          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category       VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin,
    objections     INT         NOT NULL,
    opened_on      DATE        NOT NULL,
    accepted_on    DATE,
    ready_on       DATE,
    due_on         DATE,
    act_by         DATE,
    changed_on     DATE        NOT NULL,
    calendar       BIGINT      NOT NULL,
    open_household BIGINT,
    CONSTRAINT case_summary_open UNIQUE (open_household),
    CONSTRAINT case_summary_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset casework:6
CREATE INDEX case_summary_list ON case_summary (township, is_open, act_by, number, village, phase, step, turn, category,
    opened_on, accepted_on, ready_on, due_on);

--changeset casework:7
CREATE INDEX case_summary_household ON case_summary (household_id);

--changeset casework:8
CREATE INDEX case_summary_calendar ON case_summary (is_open, calendar, case_id);

--changeset casework:9
CREATE TABLE case_projection (
    case_id       BIGINT       NOT NULL,
    calendar      BIGINT       NOT NULL,
    calendar_from BIGINT       NOT NULL,
    due_from      DATE,
    due_to        DATE,
    act_by_from   DATE,
    act_by_to     DATE,
    reason        VARCHAR(300) NOT NULL,
    projected_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (case_id, calendar),
    CONSTRAINT case_projection_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
