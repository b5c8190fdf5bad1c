package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password that somebody chooses must be: long, not the user name, and none that everybody tries first. */
final class PasswordRules {
    private static final int LEAST_LENGTH = 10;
    private static final int GREATEST_LENGTH = 200;
    private static final String COMMON = "/identity/common-passwords.txt";
    private static final Set<String> COMMONEST = read();

    private PasswordRules() {}

    /**
     * Checks a password.
     *
     * @throws Refusal BAD_INPUT at {@code newPassword}, saying which rule it breaks
     */
    static void check(String username, String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        if (password.length() < LEAST_LENGTH || password.length() > GREATEST_LENGTH) {
            throw refusal("新密码应为 %d 至 %d 个字符".formatted(LEAST_LENGTH, GREATEST_LENGTH));
        }
        if (folded.contains(username.toLowerCase(Locale.ROOT))) {
            throw refusal("新密码不能包含用户名");
        }
        if (COMMONEST.contains(folded)) {
            throw refusal("这是最常见的密码之一，容易被猜中，请换一个");
        }
    }

    private static Refusal refusal(String message) {
        return Refusal.badInput("newPassword", message);
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(COMMON), COMMON),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
