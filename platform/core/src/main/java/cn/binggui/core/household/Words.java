package cn.binggui.core.household;

/** The names of an enum's constants, to be found in a stretch of characters. */
final class Words<E extends Enum<E>> {
    private final E[] constants;
    private final char[][] names;

    Words(E[] constants) {
        this.constants = constants.clone();
        names = new char[constants.length][];
        for (int i = 0; i < constants.length; i++) {
            names[i] = constants[i].name().toCharArray();
        }
    }

    /**
     * Returns the constant of the name.
     *
     * @throws IllegalArgumentException if none has it
     */
    E find(char[] text, int from, int length) {
        for (int i = 0; i < names.length; i++) {
            char[] name = names[i];
            if (name.length == length && matches(name, text, from)) {
                return constants[i];
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static boolean matches(char[] name, char[] text, int from) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
