package cn.binggui.core.scoring.spotcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody records of a check on the spot.
 *
 * @param on the day of the check
 * @param error what is wrong with the confirmation; {@code null} where it is right
 */
public record NewFinding(LocalDate on, @Nullable ErrorKind error, Finding.Content content) {}
