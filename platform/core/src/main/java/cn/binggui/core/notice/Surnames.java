package cn.binggui.core.notice;

import java.text.Normalizer;
import java.util.Set;

/** What may be shown of a name: the surname and 某, and never the whole name. */
final class Surnames {
    /** What stands in the place of everything that is not shown. */
    static final String SOMEBODY = "某";

    /**
     * Surnames of two characters. Those that begin with a common surname of one character (梁丘, 左丘, 段干, 万俟…) are left out: of
     * somebody called 梁丘明 it cannot be known whether 丘 belongs to the given name, which is not shown.
     */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "宇文", "长孙",
            "長孫", "司徒", "夏侯", "轩辕", "軒轅", "端木", "独孤", "獨孤", "南宫", "南宮", "西门", "西門", "东郭", "東郭", "百里", "呼延", "闻人", "聞人",
            "澹台", "公冶", "濮阳", "濮陽", "淳于", "太叔", "申屠", "公羊", "赫连", "赫連", "钟离", "鍾離", "鲜于", "鮮于", "闾丘", "閭丘", "司空", "亓官",
            "司寇", "颛孙", "顓孫", "漆雕", "公西", "拓跋", "羊舌", "东门", "東門", "第五", "哥舒", "叱干", "纳兰", "納蘭");

    private Surnames() {}

    /**
     * Returns the surname and 某; 某 alone where no surname can be told from the rest, as in Latin letters or a name of one character.
     *
     * <p>A name with a dot between its parts has no surname: its first character stands for it.
     */
    static String shown(String name) {
        String bare = bare(name);
        if (bare.codePointCount(0, bare.length()) < 2) {
            return SOMEBODY;
        }
        int first = bare.offsetByCodePoints(0, 1);
        if (!isHan(bare.codePointAt(0))) {
            return SOMEBODY;
        }
        boolean compound = bare.length() > 2 && COMPOUND.contains(bare.substring(0, 2));
        return bare.substring(0, compound ? 2 : first) + SOMEBODY;
    }

    /** Tells whether the text is what is shown of some name: nothing longer passes, whoever made it. */
    static boolean isShown(String text) {
        if (!text.endsWith(SOMEBODY)) {
            return false;
        }
        String surname = text.substring(0, text.length() - SOMEBODY.length());
        return surname.isEmpty()
                || COMPOUND.contains(surname)
                || (surname.codePointCount(0, surname.length()) == 1 && isHan(surname.codePointAt(0)));
    }

    /** Leaves out what cannot be seen, and what looks like one character and is another. */
    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Han numerals such as 〇 are signs, not letters, and begin no name. */
    private static boolean isHan(int point) {
        return Character.getType(point) == Character.OTHER_LETTER
                && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
