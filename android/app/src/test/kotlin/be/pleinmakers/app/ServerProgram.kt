package be.pleinmakers.app

import org.junit.rules.ExternalResource
import java.io.File
import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** The real server with the example city, on a port of its own. */
class ServerProgram : ExternalResource() {
    private val data = Files.createTempDirectory("pleinmakers-server").toFile()
    private var child: Process? = null
    lateinit var address: String
        private set

    override fun before() {
        run("example")
        run("import-moves", File(data, "example-moves.csv").path)
        start()
    }

    override fun after() {
        stop()
        data.deleteRecursively()
    }

    /** A one-time link for a Pleinmaker. */
    fun link(): String {
        val answer = run("enrol", "--json", "--neighbourhood", "sluisvliet", "--name", "Fatima")
        return checkNotNull(Regex("\"link\"\\s*:\\s*\"([^\"]+)\"").find(answer)) { answer }.groupValues[1]
    }

    fun run(vararg arguments: String): String {
        val process = command(*arguments).start()
        val answer = process.inputStream.bufferedReader().readText()
        check(process.waitFor() == 0) { answer }
        return answer
    }

    fun start() {
        val ready = File(data, "ready").apply { delete() }
        val log = ProcessBuilder.Redirect.appendTo(File(data, "server.log"))
        val listen = if (::address.isInitialized) address.substringAfter("://") else "127.0.0.1:0"
        val started =
            command("serve", "--listen", listen, "--ready-file", ready.path).redirectOutput(log).redirectError(log).start()
        child = started
        repeat(TRIES) {
            val text = if (ready.exists()) ready.readText().trim() else ""
            if (text.isNotEmpty()) {
                address = text
                return
            }
            check(started.isAlive) { File(data, "server.log").readText() }
            Thread.sleep(PAUSE)
        }
        error("the server does not listen")
    }

    fun stop() {
        child?.destroyForcibly()?.waitFor(10, TimeUnit.SECONDS)
        child = null
    }

    private fun command(vararg arguments: String): ProcessBuilder {
        val program = File(System.getProperty("pleinmakers.programs"), "pleinmakers-server").path
        return ProcessBuilder(listOf(program, "--data", data.path, "--at", ExampleDay.AT) + arguments)
    }

    private companion object {
        const val TRIES = 1500
        const val PAUSE = 20L
    }
}
