package cn.binggui.core.plugin.jar;

import java.util.List;

/** A jar is not what it should be; it is not loaded. */
public final class BadJarException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 12;

    private final Fault fault;
    private final transient List<String> details;

    /** What is wrong with a jar. */
    public enum Fault {
        UNREADABLE("不是可读的规则包"),
        TOO_LARGE("规则包过大"),
        NAMES("规则包内的文件名越出规则包或者重复"),
        UNSIGNED("规则包没有签名，或签名后被改动过"),
        SIGNED_TWICE("规则包有一个以上的签名"),
        UNKNOWN_SIGNER("签名者不在本平台认可的名单里"),
        DESCRIPTION("规则包的说明不完整"),
        FORBIDDEN_CODE("规则包使用了不允许的功能");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }

    BadJarException(Fault fault, List<String> details) {
        super(fault + " " + details);
        this.fault = fault;
        this.details = List.copyOf(details);
    }

    BadJarException(Fault fault, String detail) {
        this(fault, List.of(detail));
    }

    public Fault fault() {
        return fault;
    }

    /** Returns in Chinese what is wrong and where. */
    public String words() {
        String shown = String.join("；", details.subList(0, Math.min(SHOWN, details.size())));
        String more = details.size() > SHOWN ? "；另有 %d 处".formatted(details.size() - SHOWN) : "";
        return fault.label() + (shown.isEmpty() ? "" : "：" + shown + more);
    }
}
