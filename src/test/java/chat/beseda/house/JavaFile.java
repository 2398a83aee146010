package chat.beseda.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the compiler's own parser sees in a Java file. Immutable. */
record JavaFile(Source source, List<Type> types, List<Method> methods) {

    /** A class, interface, enum or record, with the name of those around it. */
    record Type(String name, Tree.Kind kind, boolean outermost, boolean sealed, String words) {}

    /** A method or constructor with a body. */
    record Method(String name, long lines, int parameters, boolean constructor) {}

    static JavaFile parse(Source source) {
        return parse(List.of(source)).getFirst();
    }

    /** All in one go, because it takes longer to call the compiler than to read a file. */
    static List<JavaFile> parse(List<Source> sources) {
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, null, null, contents(sources));
        List<JavaFile> files = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Reader reader = new Reader(Trees.instance(task));
                reader.scan(unit, null);
                Source source = sources.get(files.size());
                files.add(new JavaFile(source, reader.types, reader.methods));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static List<JavaFileObject> contents(List<Source> sources) {
        return sources.stream().map(JavaFile::content).toList();
    }

    private static JavaFileObject content(Source source) {
        URI uri = URI.create("string:///" + source.path());
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();

        Reader(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            TreePath around = getCurrentPath().getParentPath();
            boolean outermost = around.getLeaf() instanceof CompilationUnitTree;
            boolean sealed = type.getModifiers().toString().contains("sealed ");
            String words =
                    Optional.ofNullable(trees.getDocComment(getCurrentPath())).orElse("").strip();
            String name = type.getSimpleName().toString();
            if (!name.isEmpty()) {
                types.add(new Type(name, type.getKind(), outermost, sealed, words));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                methods.add(
                        new Method(
                                method.getName().toString(),
                                lines(method),
                                method.getParameters().size(),
                                method.getReturnType() == null && !isInRecord()));
            }
            return super.visitMethod(method, null);
        }

        private boolean isInRecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private long lines(MethodTree method) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = trees.getSourcePositions().getStartPosition(unit, method);
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            return unit.getLineMap().getLineNumber(end)
                    - unit.getLineMap().getLineNumber(start)
                    + 1;
        }
    }
}
