package cn.binggui.ui.comparison;

import java.util.List;

/**
 * A part of the comparison: rows under one heading.
 *
 * @param title for example 家庭人口
 * @param rows at least one
 */
record Part(String title, List<Row> rows) {}
