// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ExecApi.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"
#include "core/engine/StdioDemultiplexer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype maximumOutput = 1 << 20;
constexpr auto silence = 100ms;
constexpr auto patience = 30s;

/// What GET /exec/{id}/json says; the exit code is null while it runs.
struct ExecState
{
    bool isRunning = true;
    int exitCode = 0;
};

Result<ExecState> parseState(const HttpAnswer &answer)
{
    return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
        JsonReader reader(json);
        ExecState state;
        state.isRunning = reader.boolean("Running");
        if (!state.isRunning)
            state.exitCode = reader.smallInteger("ExitCode");
        return reader.result(state);
    });
}

Result<ExecEnd> endOf(const QByteArray &bytes, int exitCode)
{
    StdioDemultiplexer frames;
    ExecEnd end;
    end.exitCode = exitCode;
    const QList<StdioPiece> pieces = frames.feed(bytes);
    for (const StdioPiece &piece : pieces) {
        if (piece.stream == StdioPiece::Stream::Error)
            end.errors.append(piece.bytes.data(), piece.bytes.size());
        else
            end.output.append(piece.bytes.data(), piece.bytes.size());
    }
    if (frames.error())
        return fail(*frames.error());
    return end;
}

/// Makes it, reads its output, and asks for its exit code. The engine ends the output by closing
/// its half of the connection only, and the network library may hear of that half a minute later:
/// so when the output falls silent, the engine is asked whether the program still runs.
class ExecRun : public AnsweringCall<ExecEnd>
{
public:
    ExecRun(EngineConnection *engine, const QString &container, const QStringList &words,
            QObject *requester, Handler<ExecEnd> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(engine)
        , m_what(Tr::tr("Nothing could be run in the container %1")
                     .arg(elided(plainText(container), 60)))
    {
        m_silence.setSingleShot(true);
        m_silence.setInterval(silence);
        connect(&m_silence, &QTimer::timeout, this, [this] { askState(); });
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            finish(fail(Error::Kind::TimedOut, Tr::tr("%1: it did not end in time.").arg(m_what)));
        });
        m_patience.start(patience);
        create(container, words);
    }

protected:
    void abortWork() override
    {
        m_silence.stop();
        m_patience.stop();
        delete m_call;
        if (m_stream) {
            m_stream->disconnect(this);
            m_stream->close();
        }
    }

private:
    void create(const QString &container, const QStringList &words)
    {
        HttpRequest request = apiRequest(Api::ExecCreate, container);
        request.body =
            QJsonDocument(QJsonObject{{QStringLiteral("AttachStdout"), true},
                                      {QStringLiteral("AttachStderr"), true},
                                      {QStringLiteral("Cmd"), QJsonArray::fromStringList(words)}})
                .toJson(QJsonDocument::Compact);
        m_call = askEngine<QString>(
            m_engine, request, m_what, this,
            [this](const Result<QString> &id) {
                if (id)
                    begin(*id);
                else
                    finish(fail(id.error()));
            },
            [](const HttpAnswer &answer) {
                return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
                    return stringField(json, QStringLiteral("Id"));
                });
            });
    }

    void begin(const QString &id)
    {
        m_id = id;
        HttpRequest request = apiRequest(Api::ExecStart, id);
        request.body = R"({"Detach":false,"Tty":false})";
        m_stream = m_engine->open(request, this);
        connect(m_stream, &HttpStream::opened, this, [this] { m_silence.start(); });
        connect(m_stream, &HttpStream::received, this, [this](const QByteArray &bytes) {
            m_bytes += bytes;
            if (m_bytes.size() > maximumOutput)
                finish(fail(Error::Kind::TooLarge, Tr::tr("%1: it says too much.").arg(m_what)));
            else
                m_silence.start();
        });
        connect(m_stream, &HttpStream::ended, this, [this](const Result<void> &outcome) {
            if (outcome)
                m_silence.start();
            else
                finish(fail(outcome.error()));
        });
    }

    void askState()
    {
        m_call = askEngine<ExecState>(
            m_engine, apiRequest(Api::ExecInspect, m_id), m_what, this,
            [this](const Result<ExecState> &state) {
                // Its last words may come by the other connection a moment after this answer.
                const bool wasQuiet = m_bytesAtEnd == m_bytes.size();
                if (!state) {
                    finish(fail(state.error()));
                } else if (!state->isRunning && wasQuiet) {
                    finish(endOf(m_bytes, state->exitCode));
                } else {
                    if (!state->isRunning)
                        m_bytesAtEnd = m_bytes.size();
                    m_silence.start();
                }
            },
            parseState);
    }

    void finish(const Result<ExecEnd> &end)
    {
        m_silence.stop();
        m_patience.stop();
        if (m_stream) {
            m_stream->disconnect(this);
            m_stream->close();
        }
        deliver(end);
    }

    EngineConnection *m_engine;
    QString m_what;
    QString m_id;
    QByteArray m_bytes;
    qsizetype m_bytesAtEnd = -1; ///< when it was first seen not to run
    QTimer m_silence;
    QTimer m_patience;
    QPointer<Call> m_call;
    QPointer<HttpStream> m_stream;
};

} // namespace

Call *ExecApi::run(const QString &container, const QStringList &words, QObject *requester,
                   Handler<ExecEnd> done) const
{
    return new ExecRun(m_engine, container, words, requester, std::move(done));
}

} // namespace panel
