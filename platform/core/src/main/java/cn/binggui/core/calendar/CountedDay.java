package cn.binggui.core.calendar;

import java.time.LocalDate;

/**
 * One day of a limit's course.
 *
 * @param number which day of the limit it is, from one; zero where it does not count
 * @param why in Chinese: what the day is, or why it does not count
 */
public record CountedDay(LocalDate day, int number, String why) {}
