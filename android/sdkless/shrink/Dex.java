import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.DexFileFactory;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.iface.Annotation;
import org.jf.dexlib2.iface.AnnotationElement;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.value.ArrayEncodedValue;
import org.jf.dexlib2.iface.value.EncodedValue;
import org.jf.dexlib2.iface.value.StringEncodedValue;

/**
 * What JNA finds in a dex file while the app runs, one line each: its own classes, which its library asks for by name; structures
 * with the order of their fields, the fields, how they are made; callbacks; and methods that are the library's.
 */
class Dex {
    private static final Map<String, ClassDef> CLASSES = new TreeMap<>();

    public static void main(String[] arguments) throws Exception {
        for (ClassDef of : DexFileFactory.loadDexFile(new File(arguments[0]), Opcodes.forApi(26)).getClasses()) CLASSES.put(of.getType(), of);
        for (ClassDef of : CLASSES.values()) {
            if (!of.getType().startsWith("Luniffi/") && !of.getType().startsWith("Lcom/sun/jna/")) continue;
            String name = of.getType();
            // Numbered ones are lambdas and whatever else each program names as it likes.
            if (name.startsWith("Lcom/sun/jna/") && !name.matches(".*\\$\\d+;")) {
                for (Field field : of.getFields()) if (!AccessFlags.SYNTHETIC.isSet(field.getAccessFlags())) System.out.println("field " + name + " " + field.getName());
                for (String method : methods(of, null)) System.out.println("method " + name + " " + method);
            }
            if (isBelow(of, "Lcom/sun/jna/Structure;")) {
                System.out.println("structure " + name + " " + order(of) + ", fields " + fields(of) + ", made " + methods(of, AccessFlags.CONSTRUCTOR));
            }
            if (isBelow(of, "Lcom/sun/jna/Callback;")) System.out.println("callback " + name + " " + methods(of, AccessFlags.ABSTRACT));
            for (String method : methods(of, AccessFlags.NATIVE)) System.out.println("native " + name + " " + method);
        }
    }

    private static boolean isBelow(ClassDef of, String above) {
        for (ClassDef now = of; now != null; now = CLASSES.get(now.getSuperclass())) {
            if (above.equals(now.getSuperclass()) || now.getInterfaces().contains(above)) return true;
        }
        return false;
    }

    /** As `@Structure.FieldOrder` says it; a class without one has that of the class above. */
    private static List<String> order(ClassDef of) {
        List<String> names = new ArrayList<>();
        for (Annotation annotation : of.getAnnotations()) {
            if (!annotation.getType().equals("Lcom/sun/jna/Structure$FieldOrder;")) continue;
            for (AnnotationElement element : annotation.getElements())
                for (EncodedValue value : ((ArrayEncodedValue) element.getValue()).getValue()) names.add(((StringEncodedValue) value).getValue());
        }
        return names;
    }

    /** Of each object, and public: JNA looks at no other. */
    private static TreeSet<String> fields(ClassDef of) {
        TreeSet<String> names = new TreeSet<>();
        for (Field field : of.getInstanceFields()) if (AccessFlags.PUBLIC.isSet(field.getAccessFlags())) names.add(field.getName());
        return names;
    }

    private static TreeSet<String> methods(ClassDef of, AccessFlags flag) {
        TreeSet<String> names = new TreeSet<>();
        for (Method method : of.getMethods()) if (!AccessFlags.SYNTHETIC.isSet(method.getAccessFlags()) && !method.getName().equals("<clinit>") && (flag == null || flag.isSet(method.getAccessFlags()))) names.add(method.getName() + method.getParameterTypes());
        return names;
    }
}
