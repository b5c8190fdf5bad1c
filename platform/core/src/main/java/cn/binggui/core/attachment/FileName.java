package cn.binggui.core.attachment;

/** Makes a file's name fit to be shown and to be saved under. */
final class FileName {
    private static final String UNNAMED = "未命名";
    private static final String FORBIDDEN = "\"*:<>?|";

    private FileName() {}

    /**
     * Returns the name without folders, control characters and what no file may be called, at most
     * {@value Attachment#LONGEST_NAME} characters long, ending as the type's files do.
     */
    static String of(String uploaded, AttachmentType type) {
        String last = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1);
        String clean = cleaned(last);
        int dot = clean.lastIndexOf('.');
        String stem = trimmed(dot < 0 ? clean : clean.substring(0, dot));
        String end = "." + type.extension();
        return shortened(stem.isEmpty() ? UNNAMED : stem, Attachment.LONGEST_NAME - end.length()) + end;
    }

    /** Control characters include those that turn the direction of writing, by which a name can show a false ending. */
    private static String cleaned(String name) {
        return name.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> FORBIDDEN.indexOf(c) < 0;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trimmed(String stem) {
        String stripped = stem.strip();
        while (stripped.startsWith(".")) {
            stripped = stripped.substring(1).strip();
        }
        return stripped;
    }

    /** Counts a character beyond the basic plane as two and never cuts it in half. */
    private static String shortened(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return stem.substring(0, end);
    }
}
