package cn.binggui.core.casework.store;

import cn.binggui.core.notice.PublicLine;
import java.time.LocalDate;

/**
 * A case whose notice is to be posted now.
 *
 * @param id the case's key
 * @param seen number of its last entry
 * @param line as it will hang on the wall
 * @param until the last day on which it will stand
 * @param days how many days it must stand
 * @param source how the days are set
 */
public record NoticeCandidate(
        long id, int seen, String number, PublicLine line, LocalDate until, int days, String source) {}
