package cn.binggui.core.household;

/** Keeps a household that grows within what {@link FactsReader} takes. */
final class Limits {
    private Limits() {}

    static void check(int members, int income, int support, int expenses, Mistakes mistakes) {
        if (members > MembersReader.MOST_MEMBERS) {
            mistakes.add("", "一户最多 %d 人，变更后有 %d 人，请核对".formatted(MembersReader.MOST_MEMBERS, members));
        }
        if (Math.max(income, Math.max(support, expenses)) > FactsReader.MOST_ITEMS) {
            mistakes.add("", "收入、赡（抚、扶）养费、必需支出各不能超过 %d 项，请先用“更新情况”合并同类项".formatted(FactsReader.MOST_ITEMS));
        }
    }
}
