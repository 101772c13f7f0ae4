import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;

/** Speaks MongoDB's wire protocol from memory, for tests, at the port of 127.0.0.1 it is given. */
class TestServer {
    /** The library says wire version 8 with MongoDB 5.0, whose own is 13; drivers ask for 9. */
    record MongoDb5(List<Integer> getVersionArray, int getWireVersion) implements MongoVersion {}

    public static void main(String[] arguments) throws Exception {
        var backend = new MemoryBackend().version(new MongoDb5(List.of(5, 0, 0), 13));
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
        Thread.currentThread().join();
    }
}
