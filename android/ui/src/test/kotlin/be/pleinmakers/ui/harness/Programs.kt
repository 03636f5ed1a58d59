package be.pleinmakers.ui.harness

import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneClock
import be.pleinmakers.core.PhoneConfig
import be.pleinmakers.core.fileKeys
import java.io.File
import java.nio.file.Files
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.util.concurrent.TimeUnit

const val AT = "2026-11-24T14:00"

/** The same moment, milliseconds since 1970: 14:00 in Brussels is 13:00 UTC. */
const val NOW = 1_795_525_200_000L

object FixedClock : PhoneClock {
    override fun now(): Long = NOW
}

/** A day that goes on when it is told to, for everybody in a story. */
class StoryClock(private val day: String, @Volatile private var time: String) : PhoneClock {
    /** As programs want it. */
    val at get() = "${day}T$time"

    override fun now(): Long =
        LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZoneId.of("Europe/Brussels")).toInstant().toEpochMilli()

    fun turn(to: String) {
        time = to
    }
}

fun folder(name: String): File = Files.createTempDirectory("pleinmakers-$name").toFile().also { it.deleteOnExit() }

fun openPhone(folder: File, language: String = "nl", clock: PhoneClock = FixedClock): Phone {
    val config = PhoneConfig(folder.path, language, beginAnew = false, clockShift = 0)
    return Phone.open(config, fileKeys(File(folder, "keys").path), clock)
}

/** The real server as a process, with the example city and a list of moves: the example's, or another. */
class Server(private val at: () -> String = { AT }, moves: String? = null, private val buurt: String = "sluisvliet") :
    AutoCloseable {
    private val data = folder("server")
    private val program = File(System.getProperty("pleinmakers.programs"), "pleinmakers-server").path
    private val common get() = listOf(program, "--data", data.path, "--at", at())
    private var process: Process? = null
    private var port = 0

    init {
        run("example")
        run("import-moves", moves ?: File(data, "example-moves.csv").path)
    }

    /** More of an agenda than the example has: another language, and something cancelled. */
    fun busy(): Server {
        activity("language", "Parler néerlandais ensemble", "fr", "2026-11-28 15:00", "2026-11-28 16:30", "--free=false")
        activity("crafts", "Breien en haken", "nl", "2026-11-30 14:00", "2026-11-30 16:00", "--free", "--step-free")
        run("activity", "cancel", activityId("Breien en haken"))
        return this
    }

    private fun activity(kind: String, title: String, language: String, starts: String, ends: String, vararg more: String) {
        val what = arrayOf("--kind", kind, "--title", title, "--title-lang", language, "--starts", starts, "--ends", ends)
        run("activity", "add", "--neighbourhood", buurt, "--place", "De Vuurtorenzaal", *what, *more)
    }

    /** A soup every Thursday evening with three places, in a buurt of its own, so that no other picture shows it. */
    fun soup(): String {
        val what = arrayOf("--kind", "soup", "--title", "Soep voor de buurt", "--place", "Buurthuis De Mees", "--capacity", "3")
        val times = arrayOf("--starts", "2026-11-19 18:00", "--ends", "2026-11-19 20:00", "--repeats", "FREQ=WEEKLY;COUNT=3")
        val spoken = arrayOf("--language", "nl", "--language", "fr")
        val facts = arrayOf("--free", "--indoors", "--toilet", "--hearing-loop", "--signup", *spoken)
        val said = run("--json", "activity", "add", "--neighbourhood", "vogelwijk", *what, *times, *facts)
        return checkNotNull(Regex("\"id\":\\s*\"([^\"]+)\"").find(said)) { said }.groupValues[1]
    }

    private fun activityId(title: String): String {
        val of = Regex("\\{\"id\":\"([^\"]+)\"[^}]*\"neighbourhood\":\"$buurt\"[^}]*\"title\":\"$title\"")
        return checkNotNull(of.find(run("--json", "activity", "list"))).groupValues[1]
    }

    /** Starts it, on the port that it had before. Answers its address. */
    fun start(): String {
        val ready = File(data, "ready").also { it.delete() }
        val log = File(data, "log")
        val serve = common + listOf("serve", "--listen", "127.0.0.1:$port", "--ready-file", ready.path)
        val builder = ProcessBuilder(serve).redirectErrorStream(true)
        val started = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start()
        process = started
        val until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30)
        while (System.nanoTime() < until && started.isAlive) {
            val address = if (ready.exists()) ready.readText().trim() else ""
            address.substringAfterLast(':', "").toIntOrNull()?.let {
                port = it
                return address
            }
            Thread.sleep(20)
        }
        error("the server does not listen: ${log.readText()}")
    }

    fun stop() {
        process?.destroyForcibly()?.waitFor()
        process = null
    }

    /** A one-time link to join with. */
    fun link(name: String, at: String = buurt): String {
        val answer = run("enrol", "--json", "--neighbourhood", at, "--name", name)
        return checkNotNull(Regex("\"link\":\\s*\"([^\"]+)\"").find(answer)) { answer }.groupValues[1]
    }

    fun run(vararg arguments: String): String {
        val process = ProcessBuilder(common + arguments).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        check(process.waitFor() == 0) { said }
        return said
    }

    override fun close() = stop()
}

/** One server for the whole run; it ends with this process, by its handle. */
val sharedServer: Server by lazy {
    Server().busy().also { server -> Runtime.getRuntime().addShutdownHook(Thread(server::close)) }
}

val sharedAddress: String by lazy { sharedServer.start() }
