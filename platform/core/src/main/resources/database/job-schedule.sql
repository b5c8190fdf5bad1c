--liquibase formatted sql

--changeset job-schedule:1
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

--changeset job-schedule:2
CREATE INDEX scheduled_tasks_execution ON scheduled_tasks (execution_time);

--changeset job-schedule:3
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
