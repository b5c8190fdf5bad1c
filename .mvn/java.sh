# Sourced by ./run and ./mvnw: sets JAVA_HOME to a JDK 25 or newer where one is found. The program needs it, and the formatter parses our
# Java 25 inside Maven's own JVM.
for jdk in "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -x "$jdk/bin/javac" ] && grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$jdk/release"; then
        JAVA_HOME="$jdk"
        export JAVA_HOME
        break
    fi
done
