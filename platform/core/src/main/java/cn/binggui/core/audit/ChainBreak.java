package cn.binggui.core.audit;

/**
 * A place at which a chain of audit rows is not as it was sealed.
 *
 * @param kind what is wrong
 * @param seq the place, from 1
 * @param words what is wrong and where, in Chinese
 */
public record ChainBreak(Kind kind, long seq, String words) {
    /** What can be wrong with a chain. */
    public enum Kind {
        CHANGED("内容被改动"),
        MISSING("记录缺失"),
        BACKDATED("疑似事后补入"),
        TRUNCATED("链尾缺失"),
        BEYOND_HEAD("链首之后多出记录"),
        HEAD_CHANGED("链首被改动"),
        REWRITTEN("与平台留存的链首不符"),
        KEY_MISSING("缺少密钥，无法核对");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }
}
