package cn.binggui.core.casework.store;

/**
 * A village in which cases wait for their notice.
 *
 * @param code division code of twelve digits
 * @param name full name
 * @param township full name of its township
 * @param waiting how many cases wait
 */
public record NoticeVillage(String code, String name, String township, int waiting) {}
