package cn.binggui.policy.testkit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the contract on a jar in a process of its own and prints what is broken.
 *
 * <p>Each line is a word, a tab and what it is about: {@code BROKEN} with the demand and the problem, at last {@code DONE}. Whoever reads
 * no last line knows that the process did not come to its end.
 */
public final class ContractRun {
    private static final int CYCLES = 3;

    private ContractRun() {}

    /** @param args the jar */
    public static void main(String[] args) {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // what the plugin prints is not an answer
        System.setOut(System.err);
        var contract = new JarContract(Path.of(args[0]));
        tell(answers, "规则包自带平台的类", contract.providedClasses());
        for (String broken : contract.broken()) {
            tell(answers, broken, List.of(""));
        }
        List<Integer> leaking = contract.leakingCycles(CYCLES);
        if (!leaking.isEmpty()) {
            tell(answers, "卸载后仍有类留在内存", List.of(leaking.toString()));
        }
        answers.println("DONE\t");
    }

    private static void tell(PrintStream answers, String demand, List<String> problems) {
        for (String problem : problems) {
            answers.println("BROKEN\t"
                    + (demand + " " + problem).replaceAll("\\s+", " ").strip());
        }
    }
}
