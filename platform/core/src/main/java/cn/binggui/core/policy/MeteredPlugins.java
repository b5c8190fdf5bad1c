package cn.binggui.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;

/** Loads plugins so that their code can be stopped; see {@link Metering}. */
final class MeteredPlugins extends JarPluginManager {
    MeteredPlugins(Path folder) {
        super(folder);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                var loader = new MeteredClassLoader(pluginManager, descriptor);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }

    private static final class MeteredClassLoader extends PluginClassLoader {
        MeteredClassLoader(PluginManager manager, PluginDescriptor descriptor) {
            super(manager, descriptor, MeteredPlugins.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            URL file = findResource(name.replace('.', '/') + ".class");
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            try (InputStream in = file.openStream()) {
                byte[] metered = Metering.of(in.readAllBytes(), this);
                return defineClass(
                        name, metered, 0, metered.length, new CodeSource(getURLs()[0], (Certificate[]) null));
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
