// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/MountedSecrets.h"

#include "core/base/PlainText.h"
#include "core/base/PooledCall.h"
#include "core/base/Secret.h"
#include "core/base/Tr.h"
#include "core/engine/ExecApi.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace panel {

namespace {

constexpr qint64 mostOfFile = 64 * 1024;

/// Of the file as it is now; nothing: it is as old as the container, or gone.
using Present = Result<std::optional<QByteArray>>;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Present presentOf(const MountedSecret &secret)
{
    const QFileInfo info(secret.source);
    if (!info.isFile()
        || std::max(info.lastModified(), info.metadataChangeTime()) <= secret.started)
        return std::nullopt;
    const QString name = elided(plainLine(secret.source), 120);
    QFile file(secret.source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, Tr::tr("%1 cannot be read").arg(name));
    const Secret value(file.read(mostOfFile + 1));
    if (value.reveal().size() > mostOfFile)
        return fail(Error::Kind::TooLarge,
                    Tr::tr("%1 is larger than %2 KiB").arg(name).arg(mostOfFile / 1024));
    return sha256(value.reveal());
}

class ReplacedCall : public AnsweringCall<QList<Result<bool>>>
{
public:
    ReplacedCall(EngineConnection *engine, const QList<MountedSecret> &secrets, QObject *requester,
                 Handler<QList<Result<bool>>> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine), m_secrets(secrets)
    {
        m_work = new PooledCall<QList<Present>>(
            [secrets] {
                QList<Present> all;
                for (const MountedSecret &secret : secrets)
                    all.append(presentOf(secret));
                return all;
            },
            this,
            [this](const Result<QList<Present>> &all) {
                m_present = all.value_or(QList<Present>());
                next();
            });
    }

protected:
    void abortWork() override { delete m_work; }

private:
    void next()
    {
        for (qsizetype at = m_answers.size(); at < m_present.size(); ++at) {
            const Present &present = m_present.at(at);
            if (present && *present) {
                ask(m_secrets.at(at), **present);
                return;
            }
            m_answers.append(present ? Result<bool>(false) : fail(present.error()));
        }
        deliver(m_answers);
    }

    void ask(const MountedSecret &secret, const QByteArray &present)
    {
        m_work = ExecApi(m_engine).run(
            secret.container, {QStringLiteral("cat"), secret.path}, this,
            [this, present](const Result<ExecEnd> &end) {
                if (!end)
                    m_answers.append(fail(end.error()));
                else if (end->exitCode != 0)
                    m_answers.append(fail(
                        Error::Kind::ProgramFailed,
                        Tr::tr("“cat” in the container ended with code %1").arg(end->exitCode)));
                else
                    m_answers.append(sha256(end->output) != present);
                next();
            });
    }

    EngineConnection *m_engine;
    const QList<MountedSecret> m_secrets;
    QList<Present> m_present;
    QList<Result<bool>> m_answers;
    QPointer<Call> m_work;
};

} // namespace

Call *findReplacedSecrets(EngineConnection *engine, const QList<MountedSecret> &secrets,
                          QObject *requester, Handler<QList<Result<bool>>> done)
{
    return new ReplacedCall(engine, secrets, requester, std::move(done));
}

} // namespace panel
