// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/PooledCall.h"
#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"
#include "core/http/JsonFields.h"

#include <QPointer>
#include <QUrlQuery>

#include <utility>

namespace panel {

/// A body up to this is read on the requester's thread, in 2 ms at most; a larger one by a thread
/// of the pool, so that a list of thousands does not stop the window.
constexpr qsizetype largestBodyReadAtOnce = 256 * 1024;

/// `answer`, which says that it is one of an engine, could not be understood: the reason, with what
/// was asked for and who answered.
Error notUnderstood(Error reason, const HttpAnswer &answer, const QString &what,
                    const Endpoint &endpoint);

/// One question to an engine: the answer, if it is a success, is handed to `parse` (HttpAnswer →
/// Result<T>; called on any thread, so it must be pure).
template <typename T, typename Parse>
class ApiCall : public AnsweringCall<T>
{
public:
    ApiCall(EngineConnection *engine, const HttpRequest &request, const QString &what,
            QObject *requester, Handler<T> done, Parse parse)
        : AnsweringCall<T>(requester, std::move(done))
        , m_endpoint(engine->endpoint())
        , m_what(what)
        , m_parse(std::move(parse))
        , m_work(engine->send(request, this,
                              [this](const Result<HttpAnswer> &answer) { onAnswer(answer); }))
    {
    }

protected:
    void abortWork() override { delete m_work; }

private:
    struct Parsed
    {
        Result<T> value; ///< in a struct of its own: a Result of a Result reads as either
    };

    void onAnswer(const Result<HttpAnswer> &answer)
    {
        const auto success = answer.and_then(
            [this](const HttpAnswer &whole) { return expectSuccess(whole, m_what); });
        if (!success) {
            this->deliver(fail(success.error()));
            return;
        }
        auto read = [parse = m_parse, whole = *success, what = m_what, endpoint = m_endpoint] {
            return Parsed{parse(whole).map_error(
                [&](const Error &error) { return notUnderstood(error, whole, what, endpoint); })};
        };
        if (success->body.size() <= largestBodyReadAtOnce) {
            this->deliver(read().value);
            return;
        }
        m_work =
            new PooledCall<Parsed>(std::move(read), this, [this](const Result<Parsed> &parsed) {
                this->deliver(parsed->value);
            });
    }

    Endpoint m_endpoint;
    QString m_what;
    Parse m_parse;
    QPointer<Call> m_work; ///< a child of this
};

/// Sends a request and hands its answer, if it is a success, to `parse` (see ApiCall). `what` says
/// what did not work if it is none: "The container web could not be stopped".
template <typename T, typename Parse>
Call *askEngine(EngineConnection *engine, const HttpRequest &request, const QString &what,
                QObject *requester, Handler<T> done, Parse parse)
{
    return new ApiCall<T, Parse>(engine, request, what, requester, std::move(done),
                                 std::move(parse));
}

/// The same for an answer that says nothing but that it worked.
inline Call *tellEngine(EngineConnection *engine, const HttpRequest &request, const QString &what,
                        QObject *requester, Handler<void> done)
{
    return askEngine<void>(engine, request, what, requester, std::move(done),
                           [](const HttpAnswer &) { return Result<void>(); });
}

/// `parseRow` for each object of a list; the first that fails, fails the list.
template <typename T, typename ParseRow>
Result<QList<T>> parseRows(const QJsonArray &rows, ParseRow parseRow)
{
    QList<T> values;
    values.reserve(rows.size());
    for (const QJsonValue row : rows) {
        const Result<T> value = parseRow(row.toObject());
        if (!value)
            return fail(value.error());
        values.append(*value);
    }
    return values;
}

/// Docker's `filters` parameter: {"label": ["a=b"]}; nothing for empty lists.
void addFilters(QUrlQuery &query, const QList<std::pair<QString, QStringList>> &filters);

} // namespace panel
