--liquibase formatted sql

--changeset results:1
CREATE TABLE results_month (
    month_on     DATE        PRIMARY KEY,
    figures      MEDIUMTEXT  NOT NULL,
    published_at DATETIME(6) NOT NULL,
    actor_id     BIGINT      NOT NULL,
    actor_name   VARCHAR(64) NOT NULL
);

--changeset results:2
CREATE TABLE results_outbox (
    month_on     DATE        PRIMARY KEY,
    content      MEDIUMTEXT  NOT NULL,
    digest       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delivered_at DATETIME(6),
    CONSTRAINT results_outbox_month FOREIGN KEY (month_on) REFERENCES results_month (month_on)
);

--changeset results:3
CREATE TABLE results_lock (
    id INT PRIMARY KEY
);

--changeset results:4
INSERT INTO results_lock (id) VALUES (1);
