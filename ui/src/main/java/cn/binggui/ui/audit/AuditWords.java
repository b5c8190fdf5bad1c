package cn.binggui.ui.audit;

import cn.binggui.ui.Texts;

/** Subjects and details of rows in words; what is unknown here is shown as it stands. */
final class AuditWords {
    private AuditWords() {}

    /** Returns for example 家庭 123 for {@code household:123}. */
    static String subject(String subject) {
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        String which = colon < 0 ? "" : " " + subject.substring(colon + 1);
        return Texts.find("audit.subject." + kind).orElse(kind) + which;
    }

    /** Returns for example 起始日 2025-01-01. */
    static String detail(String name, String value) {
        return Texts.find("audit.detail." + name).orElse(name) + " " + value;
    }
}
