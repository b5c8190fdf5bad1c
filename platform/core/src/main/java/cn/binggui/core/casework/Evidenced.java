package cn.binggui.core.casework;

import java.util.List;

/**
 * A piece of evidence that a step demands, given.
 *
 * @param name as the plan calls it
 * @param attachments keys of the scans or pictures; none where the record itself or a paper on file is the evidence
 */
public record Evidenced(String name, List<Long> attachments) {
    public Evidenced {
        attachments = List.copyOf(attachments);
    }
}
