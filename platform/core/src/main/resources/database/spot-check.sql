--liquibase formatted sql

--changeset spot-check:1
CREATE TABLE spot_check (
    id             BIGINT      PRIMARY KEY,
    version        INT         NOT NULL,
    state          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period_from    DATE        NOT NULL,
    period_to      DATE        NOT NULL,
    share          INT         NOT NULL,
    own_share      BOOLEAN     NOT NULL,
    plugin_version VARCHAR(24) NOT NULL,
    commitment     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin,
    list_hash      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin,
    drawn_on       DATE,
    key_id         CHAR(8),
    content        BLOB
);

--changeset spot-check:2
CREATE INDEX spot_check_list ON spot_check (period_to, id);

--changeset spot-check:3
CREATE TABLE spot_check_line (
    check_id     BIGINT      NOT NULL,
    household_id BIGINT      NOT NULL,
    case_id      BIGINT      NOT NULL,
    number       CHAR(18)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township     CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    village      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    effective_on DATE        NOT NULL,
    excluded     BOOLEAN     NOT NULL,
    position     INT,
    drawn        BOOLEAN     NOT NULL,
    PRIMARY KEY (check_id, household_id),
    CONSTRAINT spot_check_line_check FOREIGN KEY (check_id) REFERENCES spot_check (id),
    CONSTRAINT spot_check_line_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset spot-check:4
CREATE INDEX spot_check_line_case ON spot_check_line (case_id, drawn);

--changeset spot-check:5
CREATE INDEX spot_check_line_township ON spot_check_line (township, drawn, check_id);

--changeset spot-check:6
CREATE TABLE spot_check_act (
    id           BIGINT      PRIMARY KEY,
    check_id     BIGINT      NOT NULL,
    kind         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    household_id BIGINT,
    acted_at     DATETIME(6) NOT NULL,
    actor_id     BIGINT      NOT NULL,
    actor_name   VARCHAR(64) NOT NULL,
    key_id       CHAR(8)     NOT NULL,
    content      MEDIUMBLOB  NOT NULL,
    CONSTRAINT spot_check_act_check FOREIGN KEY (check_id) REFERENCES spot_check (id)
);

--changeset spot-check:7
CREATE TABLE spot_check_finding (
    id            BIGINT      PRIMARY KEY,
    check_id      BIGINT      NOT NULL,
    household_id  BIGINT      NOT NULL,
    seq           INT         NOT NULL,
    corrects      BIGINT,
    found_on      DATE        NOT NULL,
    error         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    recorded_at   DATETIME(6) NOT NULL,
    recorder_id   BIGINT      NOT NULL,
    recorder_name VARCHAR(64) NOT NULL,
    key_id        CHAR(8)     NOT NULL,
    content       MEDIUMBLOB  NOT NULL,
    CONSTRAINT spot_check_finding_once UNIQUE (check_id, household_id, seq),
    CONSTRAINT spot_check_finding_corrects UNIQUE (corrects),
    CONSTRAINT spot_check_finding_line FOREIGN KEY (check_id, household_id) REFERENCES spot_check_line (check_id, household_id),
    CONSTRAINT spot_check_finding_old FOREIGN KEY (corrects) REFERENCES spot_check_finding (id)
);

--changeset spot-check:8
CREATE INDEX spot_check_finding_day ON spot_check_finding (found_on, check_id, household_id);
