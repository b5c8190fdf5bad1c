package cn.binggui.core.document;

import java.time.LocalDate;

/**
 * Who issues a document, and when.
 *
 * @param number of the document, for example 某民救〔2025〕12号
 * @param body full name of the issuing body
 * @param on day of issue
 * @param contact where to ask, for example a window and its telephone; empty where none is printed
 */
public record Issue(String number, String body, LocalDate on, String contact) {
    public Issue {
        Checks.filled(number, "number");
        Checks.filled(body, "body");
    }
}
