package cn.binggui.core.policy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a question, {@link RunningCalls#tick}, into the beginning of each method of a plugin and into each of its loops, so that a plugin
 * that does not come to an end can be ended. Java has no other way to stop a thread that does not want to be stopped.
 */
final class Metering {
    private static final ClassDesc ASKED = ClassDesc.of(RunningCalls.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private Metering() {}

    /**
     * Returns the class with the questions in it.
     *
     * @param types finds the classes that it mentions
     */
    static byte[] of(byte[] classFile, ClassLoader types) {
        ClassFile files = ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(types)
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached()));
        return files.transformClass(
                files.parse(classFile),
                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Questions::new)));
    }

    private static final class Questions implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            ask(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget here -> passed.add(here.label());
                case BranchInstruction branch when passed.contains(branch.target()) -> ask(code);
                default -> {
                    // runs forward
                }
            }
            code.with(element);
        }

        private static void ask(CodeBuilder code) {
            code.invokestatic(ASKED, "tick", NOTHING);
        }
    }
}
