package cn.binggui.ui.comparison;

/**
 * A county's column.
 *
 * @param county identifier
 * @param name short name
 * @param document number of its plan
 */
record CountyColumn(String county, String name, String document) {}
