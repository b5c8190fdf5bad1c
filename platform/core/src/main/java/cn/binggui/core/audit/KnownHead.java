package cn.binggui.core.audit;

import java.time.LocalDate;

/**
 * The last head of a chain on a day, which the platform keeps apart from the chain.
 *
 * @param day day in China
 * @param seq number of the last row that was sealed on that day
 * @param mac its mac, in hexadecimal
 */
public record KnownHead(LocalDate day, long seq, String mac) {}
