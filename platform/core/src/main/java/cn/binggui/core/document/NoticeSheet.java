package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * 公示单: a village's list for its notice board.
 *
 * @param village full name, township first
 * @param subject what the persons are to be, for example 拟认定社会救助对象
 * @param from first day on the board
 * @param until last day on the board, not before the first
 * @param entries at least one
 * @param objections where objections go: body, address, telephone
 * @param link to the same list, printed as a QR code
 * @param clauses how long it stands, and why
 */
public record NoticeSheet(
        Issue issue,
        String village,
        String subject,
        LocalDate from,
        LocalDate until,
        List<Entry> entries,
        String objections,
        URI link,
        List<Clause> clauses) {
    public NoticeSheet {
        Checks.filled(village, "village");
        Checks.filled(subject, "subject");
        Checks.filled(objections, "place for objections");
        entries = List.copyOf(entries);
        clauses = List.copyOf(clauses);
        if (entries.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("a notice lists somebody, from a day to the same or a later one");
        }
    }

    /**
     * A household on the list.
     *
     * @param name surname and 某, or 某 alone; never a full name
     * @param persons at least one
     * @param type category in the county's own name
     */
    public record Entry(String name, int persons, String type) {
        public Entry {
            Checks.filled(type, "type");
            Checks.redacted(name);
            if (persons < 1) {
                throw new IllegalArgumentException("a notice shows how many they are");
            }
        }
    }
}
