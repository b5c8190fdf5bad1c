package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.access.Actor;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes users. It asks nobody's leave: people go through {@link Users}, the first start comes here. */
@Singleton
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{2,63}");
    private static final int DISPLAY_NAME_LENGTH = 30;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP_LENGTH = 4;
    private static final int PASSWORD_GROUPS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UserRepository users;
    private final PasswordHasher hasher;
    private final Clock clock;

    Accounts(UserRepository users, PasswordHasher hasher, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** Returns whether there is no user at all. */
    public boolean isEmpty() {
        return users.count() == 0;
    }

    public boolean exists(String username) {
        return users.findByUsername(username).isPresent();
    }

    /** Returns the user as things stand now; empty for one who is locked or gone. */
    public Optional<Actor> current(long userId) {
        return users.findById(userId).filter(user -> !user.locked()).map(user -> user.actor(users.roles(user.key())));
    }

    /** Returns the user of the name as things stand now; empty for one who is locked or is not there. */
    public Optional<Actor> named(String username) {
        return users.findByUsername(username)
                .filter(user -> !user.locked())
                .map(user -> user.actor(users.roles(user.key())));
    }

    /** Returns whether a text may be a user name at all. */
    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /**
     * Stores a user.
     *
     * @param mustChange whether the password is for one log-in only
     */
    public void create(NewUser user, String password, boolean mustChange) {
        List<Mistake> mistakes = new ArrayList<>();
        if (!isUsername(user.username())) {
            mistakes.add(new Mistake("username", "用户名应为 3 至 64 个小写字母、数字或连字符，以字母开头"));
        } else if (exists(user.username())) {
            mistakes.add(new Mistake("username", "用户名“%s”已被使用，请换一个".formatted(user.username())));
        }
        mistakes.addAll(mistakes(user.displayName(), new Assignment(user.roles(), user.tenant(), user.scope())));
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        UserRow row = users.save(new UserRow(
                null,
                user.username(),
                user.displayName(),
                hasher.hash(password),
                user.tenant(),
                user.scope().township(),
                user.scope().village(),
                user.scope().department(),
                false,
                mustChange,
                1,
                clock.instant()));
        users.addRoles(row.key(), user.roles());
    }

    /** Returns what is wrong with a name and an assignment; empty where all is well. */
    static List<Mistake> mistakes(String displayName, Assignment assignment) {
        List<Mistake> mistakes = new ArrayList<>();
        if (displayName.isBlank() || displayName.length() > DISPLAY_NAME_LENGTH) {
            mistakes.add(new Mistake("displayName", "姓名应为 1 至 %d 个字".formatted(DISPLAY_NAME_LENGTH)));
        }
        mistakes.addAll(assignment.mistakes());
        return mistakes;
    }

    /** Returns a password of 99 random bits, in letters and digits that nobody mistakes for each other, also on the telephone. */
    public String randomPassword() {
        return IntStream.range(0, PASSWORD_GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP_LENGTH, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
