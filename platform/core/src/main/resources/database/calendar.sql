--liquibase formatted sql

--changeset calendar:1
CREATE TABLE holiday_notice (
    row_id     BIGINT AUTO_INCREMENT PRIMARY KEY,
    year       INT          NOT NULL,
    document   VARCHAR(64)  NOT NULL,
    issued_on  DATE         NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    entered_by VARCHAR(64)  NOT NULL,
    entered_at DATETIME(6)  NOT NULL
);

--changeset calendar:2
CREATE TABLE holiday_span (
    row_id   BIGINT AUTO_INCREMENT PRIMARY KEY,
    notice   BIGINT      NOT NULL,
    name     VARCHAR(32) NOT NULL,
    off      BOOLEAN     NOT NULL,
    from_day DATE        NOT NULL,
    to_day   DATE        NOT NULL,
    CONSTRAINT holiday_span_notice FOREIGN KEY (notice) REFERENCES holiday_notice (row_id)
);

--changeset calendar:3
INSERT INTO holiday_notice (row_id, year, document, issued_on, reason, entered_by, entered_at) VALUES
    (1, 2024, '国办发明电〔2023〕7号', '2023-10-25', '随系统提供', 'system', '2023-10-25 00:00:00'),
    (2, 2025, '国办发明电〔2024〕12号', '2024-11-12', '随系统提供', 'system', '2024-11-12 00:00:00'),
    (3, 2026, '国办发明电〔2025〕7号', '2025-11-04', '随系统提供', 'system', '2025-11-04 00:00:00');

--changeset calendar:4
INSERT INTO holiday_span (notice, name, off, from_day, to_day) VALUES
    (1, '元旦', TRUE, '2024-01-01', '2024-01-01'),
    (1, '春节', TRUE, '2024-02-10', '2024-02-17'),
    (1, '清明节', TRUE, '2024-04-04', '2024-04-06'),
    (1, '劳动节', TRUE, '2024-05-01', '2024-05-05'),
    (1, '端午节', TRUE, '2024-06-08', '2024-06-10'),
    (1, '中秋节', TRUE, '2024-09-15', '2024-09-17'),
    (1, '国庆节', TRUE, '2024-10-01', '2024-10-07'),
    (1, '春节补班', FALSE, '2024-02-04', '2024-02-04'),
    (1, '春节补班', FALSE, '2024-02-18', '2024-02-18'),
    (1, '清明节补班', FALSE, '2024-04-07', '2024-04-07'),
    (1, '劳动节补班', FALSE, '2024-04-28', '2024-04-28'),
    (1, '劳动节补班', FALSE, '2024-05-11', '2024-05-11'),
    (1, '中秋节补班', FALSE, '2024-09-14', '2024-09-14'),
    (1, '国庆节补班', FALSE, '2024-09-29', '2024-09-29'),
    (1, '国庆节补班', FALSE, '2024-10-12', '2024-10-12'),
    (2, '元旦', TRUE, '2025-01-01', '2025-01-01'),
    (2, '春节', TRUE, '2025-01-28', '2025-02-04'),
    (2, '清明节', TRUE, '2025-04-04', '2025-04-06'),
    (2, '劳动节', TRUE, '2025-05-01', '2025-05-05'),
    (2, '端午节', TRUE, '2025-05-31', '2025-06-02'),
    (2, '国庆节、中秋节', TRUE, '2025-10-01', '2025-10-08'),
    (2, '春节补班', FALSE, '2025-01-26', '2025-01-26'),
    (2, '春节补班', FALSE, '2025-02-08', '2025-02-08'),
    (2, '劳动节补班', FALSE, '2025-04-27', '2025-04-27'),
    (2, '国庆节、中秋节补班', FALSE, '2025-09-28', '2025-09-28'),
    (2, '国庆节、中秋节补班', FALSE, '2025-10-11', '2025-10-11'),
    (3, '元旦', TRUE, '2026-01-01', '2026-01-03'),
    (3, '春节', TRUE, '2026-02-15', '2026-02-23'),
    (3, '清明节', TRUE, '2026-04-04', '2026-04-06'),
    (3, '劳动节', TRUE, '2026-05-01', '2026-05-05'),
    (3, '端午节', TRUE, '2026-06-19', '2026-06-21'),
    (3, '中秋节', TRUE, '2026-09-25', '2026-09-27'),
    (3, '国庆节', TRUE, '2026-10-01', '2026-10-07'),
    (3, '元旦补班', FALSE, '2026-01-04', '2026-01-04'),
    (3, '春节补班', FALSE, '2026-02-14', '2026-02-14'),
    (3, '春节补班', FALSE, '2026-02-28', '2026-02-28'),
    (3, '劳动节补班', FALSE, '2026-05-09', '2026-05-09'),
    (3, '国庆节补班', FALSE, '2026-09-20', '2026-09-20'),
    (3, '国庆节补班', FALSE, '2026-10-10', '2026-10-10');
