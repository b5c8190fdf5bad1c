--liquibase formatted sql

--changeset tenancy:1
CREATE TABLE tenant (
    id          VARCHAR(48) PRIMARY KEY,
    name        VARCHAR(64) NOT NULL,
    short_name  VARCHAR(32) NOT NULL,
    province    VARCHAR(64) NOT NULL,
    prefecture  VARCHAR(64) NOT NULL,
    region_code CHAR(6)     NOT NULL,
    position    INT         NOT NULL
);

--changeset tenancy:2
CREATE TABLE township (
    code   CHAR(9)     PRIMARY KEY,
    tenant VARCHAR(48) NOT NULL,
    name   VARCHAR(64) NOT NULL,
    CONSTRAINT township_tenant FOREIGN KEY (tenant) REFERENCES tenant (id)
);

--changeset tenancy:3
CREATE TABLE village (
    code     CHAR(12)    PRIMARY KEY,
    tenant   VARCHAR(48) NOT NULL,
    township CHAR(9)     NOT NULL,
    name     VARCHAR(64) NOT NULL,
    CONSTRAINT village_tenant FOREIGN KEY (tenant) REFERENCES tenant (id),
    CONSTRAINT village_township FOREIGN KEY (township) REFERENCES township (code)
);

--changeset tenancy:4
CREATE TABLE department (
    row_id   BIGINT AUTO_INCREMENT PRIMARY KEY,
    tenant   VARCHAR(48) NOT NULL,
    id       VARCHAR(64) NOT NULL,
    name     VARCHAR(64) NOT NULL,
    position INT         NOT NULL,
    CONSTRAINT department_once UNIQUE (tenant, id),
    CONSTRAINT department_tenant FOREIGN KEY (tenant) REFERENCES tenant (id)
);

--changeset tenancy:5
CREATE TABLE tenant_database (
    tenant        VARCHAR(48) PRIMARY KEY,
    server        VARCHAR(48) NOT NULL,
    database_name VARCHAR(64) NOT NULL,
    CONSTRAINT tenant_database_once UNIQUE (server, database_name),
    CONSTRAINT tenant_database_tenant FOREIGN KEY (tenant) REFERENCES tenant (id)
);
