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

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr qint64 maximumOutput = 1024 * 1024;

Result<ExecEnd> parseOutput(const HttpAnswer &answer)
{
    StdioDemultiplexer frames;
    ExecEnd end;
    const QList<StdioPiece> pieces = frames.feed(answer.body);
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

/// Three requests in a row that look like one.
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
        HttpRequest request;
        request.method = "POST";
        request.path = QStringLiteral("/containers/%1/exec").arg(container);
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
                    deliver(fail(id.error()));
            },
            [](const HttpAnswer &answer) {
                return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
                    return stringField(json, QStringLiteral("Id"));
                });
            });
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void begin(const QString &id)
    {
        HttpRequest request;
        request.method = "POST";
        request.path = QStringLiteral("/exec/%1/start").arg(id);
        request.body = R"({"Detach":false,"Tty":false})";
        request.deadline = 30s;
        request.maximumBytes = maximumOutput;
        m_call = askEngine<ExecEnd>(
            m_engine, request, m_what, this,
            [this, id](const Result<ExecEnd> &end) {
                if (end)
                    askExitCode(id, *end);
                else
                    deliver(fail(end.error()));
            },
            parseOutput);
    }

    void askExitCode(const QString &id, const ExecEnd &end)
    {
        HttpRequest request;
        request.path = QStringLiteral("/exec/%1/json").arg(id);
        m_call = askEngine<ExecEnd>(
            m_engine, request, m_what, this,
            [this](const Result<ExecEnd> &whole) { deliver(whole); },
            [end](const HttpAnswer &answer) {
                return parseJsonObject(answer.body).and_then([end](const QJsonObject &json) {
                    JsonReader reader(json);
                    ExecEnd whole = end;
                    whole.exitCode = reader.smallInteger("ExitCode");
                    return reader.result(whole);
                });
            });
    }

    EngineConnection *m_engine;
    QString m_what;
    QPointer<Call> m_call;
};

} // namespace

Call *ExecApi::run(const QString &container, const QStringList &words, QObject *requester,
                   Handler<ExecEnd> done) const
{
    return new ExecRun(m_engine, container, words, requester, std::move(done));
}

} // namespace panel
