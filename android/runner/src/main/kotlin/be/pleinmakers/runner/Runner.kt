package be.pleinmakers.runner

import be.pleinmakers.core.HearRow
import be.pleinmakers.core.HearView
import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneClock
import be.pleinmakers.core.PhoneConfig
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.core.RsvpDetails
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalPlace
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.core.SignalView
import be.pleinmakers.core.TallyCounts
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.core.fileKeys
import com.google.gson.GsonBuilder
import com.google.gson.JsonObject
import com.google.gson.JsonParser

private const val SYNC_SECONDS = 20

/** The scenario's runner in Kotlin: a JSON request a line, a JSON answer a line. */
class Runner {
    private var phone: Phone? = null

    private fun phone(): Phone = checkNotNull(phone) { "not open" }

    fun answer(request: JsonObject): Map<String, Any?> =
        try {
            mapOf("ok" to true, "value" to call(request.text("call"), request))
        } catch (failure: PhoneFailure.Failed) {
            val problem = failure.problem
            mapOf("ok" to false, "code" to problem.code, "sentence" to problem.sentence, "action" to problem.action)
        }

    private fun call(name: String, request: JsonObject): Map<String, Any?> =
        when (name) {
            "open" -> open(request)
            "join" -> phone().join(request.text("link")).let { mapOf("title" to it.title, "number" to it.number) }
            "choose" -> done { phone().choose(request.text("server"), request.text("slug")) }
            "sync" -> sync(request.get("seconds")?.asInt ?: SYNC_SECONDS)
            "today" -> today()
            "door" -> door(request.text("household"))
            "record" -> record(request.text("household"), request.text("outcome"))
            "undo" -> mapOf("state" to code(phone().undo(request.text("visit")).row.state))
            "signals" -> signals()
            "signal" -> signal(phone().signal(request.text("signal")))
            "ask" -> ask(request)
            "carry_back" -> signal(phone().carryBack(request.text("signal")))
            "answer" -> signal(phone().answer(request.text("signal"), request.text("words")))
            "withdraw" -> done { phone().withdraw(request.text("signal")) }
            "activity" -> activity(request.text("activity"))
            "sign_up" -> signUp(request)
            "undo_sign_up" -> mapOf("to_ask" to phone().undoRsvp(request.text("rsvp")).toAsk.toLong())
            "must_hear" -> hear(phone().mustHear(request.text("activity")))
            "told" -> hear(phone().recordTold(request.text("activity"), request.text("household")))
            "tally" -> tally(request)
            "search" -> search(request.text("text"))
            "new_face" -> newFace(request.text("dwelling"))
            "undo_new_face" -> mapOf("household" to phone().undoNewFace(request.text("household")).household)
            "languages" -> languages(request.text("household"))
            "phrases" -> phrases(request.text("language"))
            "phrase" -> phrase(request.text("language"), request.text("key"))
            "agenda" -> agenda()
            "guide" -> guide()
            "place" -> place(request.text("place"))
            "status" -> status()
            "language" -> done { phone().chooseLanguage(request.text("code")) }
            else -> error("no call $name")
        }

    private fun open(request: JsonObject): Map<String, Any?> {
        val now = request.get("clock").asLong
        val clock = object : PhoneClock {
            override fun now(): Long = now
        }
        val config = PhoneConfig(request.text("folder"), request.text("language"), beginAnew = false, clockShift = 0)
        phone = Phone.open(config, fileKeys(request.text("keys")), clock)
        return emptyMap()
    }

    private fun sync(seconds: Int): Map<String, Any?> {
        val end = phone().syncOnce(seconds.toUInt())
        return mapOf("complete" to end.complete, "answered" to end.answered.toLong(), "received" to end.received.toLong())
    }

    private fun today(): Map<String, Any?> {
        val view = phone().today()
        val doors = (view.round + view.more).flatMap { it.doors }
            .map { mapOf("household" to it.household, "number" to it.number, "state" to code(it.state)) }
        return mapOf("title" to view.title, "to_do" to view.toDo.toLong(), "doors" to doors)
    }

    private fun door(household: String): Map<String, Any?> {
        val view = phone().door(household)
        val history = view.history.map {
            mapOf(
                "visit" to it.visit,
                "outcome" to it.outcome?.let(::code),
                "undone" to it.undone,
                "arrival" to code(it.arrival.code),
            )
        }
        val outcomes = view.outcomes.map { code(it.outcome) }
        return mapOf(
            "state" to code(view.row.state),
            "title" to view.row.title,
            "history" to history,
            "outcomes" to outcomes,
        )
    }

    private fun record(household: String, outcome: String): Map<String, Any?> {
        val recorded = phone().record(household, VisitOutcome.valueOf(outcome.uppercase()), null)
        return mapOf("visit" to recorded.visit, "said" to recorded.said)
    }

    private fun signals(): Map<String, Any?> {
        val view = phone().signals()
        val rows = view.groups.flatMap { group ->
            group.rows.map { mapOf("signal" to it.signal, "group" to code(group.code), "kind" to code(it.kind)) }
        }
        return mapOf("title" to view.title, "rows" to rows)
    }

    private fun ask(request: JsonObject): Map<String, Any?> {
        val kind = SignalKind.valueOf(request.text("kind").uppercase())
        val place = SignalPlace(request.text("household"), null)
        return signal(phone().recordSignal(place, kind, SignalUrgency.NORMAL, request.text("words")))
    }

    private fun signal(view: SignalView): Map<String, Any?> =
        mapOf(
            "signal" to view.row.signal,
            "words" to view.words,
            "answer" to view.answer,
            "carry_back" to view.row.carryBack,
            "history" to view.history.map { mapOf("word" to it.word, "arrival" to code(it.arrival.code)) },
        )

    private fun activity(id: String): Map<String, Any?> {
        val view = phone().activity(id)
        val coming = view.coming.map { mapOf("household" to it.household, "arrival" to code(it.arrival.code)) }
        return mapOf("coming" to coming, "actions" to view.actions.map { code(it.code) })
    }

    private fun signUp(request: JsonObject): Map<String, Any?> {
        val answer = RsvpAnswer.valueOf(request.text("answer").uppercase())
        val (household, brings) = request.text("household") to request.text("brings")
        val details = RsvpDetails(request.get("persons").asLong, brings)
        val recorded = phone().recordRsvp(request.text("activity"), household, answer, details)
        return mapOf("rsvp" to recorded.rsvp)
    }

    private fun hear(view: HearView): Map<String, Any?> {
        val rows = { rows: List<HearRow> -> rows.map { mapOf("household" to it.household) } }
        return mapOf("rows" to rows(view.rows), "known" to rows(view.known))
    }

    private fun tally(request: JsonObject): Map<String, Any?> {
        val number = { name: String -> request.get(name).asLong }
        val counts = TallyCounts(number("present"), number("first_time"), number("met"))
        val after = phone().recordTally(request.text("activity"), counts).counts
        return mapOf("present" to after.present, "first_time" to after.firstTime, "met" to after.met)
    }

    private fun search(text: String): Map<String, Any?> {
        val view = phone().search(text)
        val rows = view.rows.map {
            mapOf("dwelling" to it.dwelling, "household" to it.household, "number" to it.number, "reason" to it.reason)
        }
        return mapOf("rows" to rows, "remedy" to view.empty?.remedy?.let(::code))
    }

    private fun newFace(dwelling: String): Map<String, Any?> {
        val recorded = phone().newFace(dwelling)
        val undo = recorded.door.undoFace != null
        return mapOf("household" to recorded.household, "state" to code(recorded.door.row.state), "can_undo" to undo)
    }

    private fun languages(household: String): Map<String, Any?> {
        val rows = phone().languages(household).rows.map {
            mapOf("language" to it.language.code, "tag" to it.language.tag, "listed" to it.listed)
        }
        return mapOf("rows" to rows)
    }

    private fun phrases(language: String): Map<String, Any?> {
        val view = phone().phrases(language)
        val rows = view.rows.map { mapOf("key" to it.key, "words" to it.words, "meaning" to it.meaning) }
        return mapOf("rows" to rows, "unreviewed" to view.unreviewed)
    }

    private fun phrase(language: String, key: String): Map<String, Any?> {
        val view = phone().phrase(language, key)
        return mapOf(
            "words" to view.row.words,
            "aloud" to view.aloud,
            "answers" to view.answers.map { mapOf("key" to it.key, "words" to it.words) },
            "next" to view.next?.key,
        )
    }

    private fun agenda(): Map<String, Any?> {
        val view = phone().agenda()
        val items = view.items.map { mapOf("id" to it.id, "title" to it.title, "cancelled" to (it.cancelled != null)) }
        return mapOf("title" to view.title, "items" to items)
    }

    private fun guide(): Map<String, Any?> {
        val view = phone().guide()
        val rows = view.sections.flatMap { it.rows }.map { mapOf("id" to it.id, "name" to it.name, "kind" to it.kindCode) }
        return mapOf("title" to view.title, "rows" to rows)
    }

    private fun place(id: String): Map<String, Any?> {
        val row = phone().place(id).row
        return mapOf("id" to row.id, "name" to row.name, "opening" to row.opening)
    }

    private fun status(): Map<String, Any?> {
        val status = phone().sync().status
        return mapOf("code" to code(status.code), "waiting" to status.waiting.toLong(), "word" to status.word)
    }

    private fun done(work: () -> Unit): Map<String, Any?> {
        work()
        return emptyMap()
    }
}

/** The core's code of an enum's value. */
private fun code(value: Enum<*>): String = value.name.lowercase()

private fun JsonObject.text(name: String): String = get(name).asString

fun main() {
    val gson = GsonBuilder().serializeNulls().create()
    val runner = Runner()
    generateSequence(::readLine).forEach { line ->
        println(gson.toJson(runner.answer(JsonParser.parseString(line).asJsonObject)))
        System.out.flush()
    }
}
