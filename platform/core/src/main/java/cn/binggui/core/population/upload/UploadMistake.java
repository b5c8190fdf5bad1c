package cn.binggui.core.population.upload;

/**
 * Something wrong in an uploaded file.
 *
 * @param sheet its name; empty where the file is no workbook
 * @param row as the spreadsheet counts, from one; of JSON the place of the household; 0 for the sheet as a whole
 * @param column its head, or the field's name in JSON; empty for the whole line
 * @param message in Chinese, for a person to act on
 */
public record UploadMistake(String sheet, int row, String column, String message) {}
