// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/VolumeUsage.h"

#include "core/volumes/HelperContainer.h"

#include <QPointer>
#include <QTimer>

namespace panel {

namespace {

using Usages = QHash<QString, VolumeUsage>;
using namespace std::chrono_literals;

/// A preview is waited for; what is larger than this is shown without its size.
constexpr auto patience = 15s;

QString insidePath(qsizetype number)
{
    return QStringLiteral("/panel/%1").arg(number);
}

ContainerDraft draftFor(const QStringList &volumes)
{
    ContainerDraft draft;
    draft.user = QStringLiteral("0:0");
    draft.entrypoint = {QStringLiteral("du")};
    draft.command = {QStringLiteral("--summarize"), QStringLiteral("--block-size=1"),
                     QStringLiteral("--one-file-system"), QStringLiteral("--time"),
                     QStringLiteral("--time-style=+%s")};
    for (qsizetype i = 0; i < volumes.size(); ++i) {
        draft.command.append(insidePath(i));
        if (volumes.at(i).startsWith(u'/'))
            draft.mounts.append({volumes.at(i), insidePath(i), true});
        else
            draft.binds.append(volumes.at(i) + u':' + insidePath(i) + QStringLiteral(":ro"));
    }
    return draft;
}

/// All at once; and if that fails, because one of them cannot be mounted, one after the other.
class Measuring : public AnsweringCall<Usages>
{
public:
    Measuring(EngineConnection *engine, const QStringList &volumes, const QStringList &images,
              QObject *requester, Handler<Usages> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine), m_images(images)
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            abortWork();
            deliver(m_usages);
        });
        m_deadline.start(patience);
        m_left.append(volumes);
        next();
    }

protected:
    void abortWork() override { delete m_run; }

private:
    void next()
    {
        if (m_left.isEmpty() || m_left.first().isEmpty()) {
            deliver(m_usages);
            return;
        }
        const QStringList volumes = m_left.takeFirst();
        m_run = runHelper(m_engine, draftFor(volumes), m_images, this,
                          [this, volumes](const Result<HelperEnd> &ended) {
                              take(volumes, ended);
                              next();
                          });
    }

    void take(const QStringList &volumes, const Result<HelperEnd> &ended)
    {
        if (!ended) {
            for (qsizetype i = 0; i < volumes.size() && volumes.size() > 1; ++i)
                m_left.append({volumes.at(i)});
            return;
        }
        const Usages byPath = parseUsage(ended->output);
        for (qsizetype i = 0; i < volumes.size(); ++i) {
            if (const auto found = byPath.constFind(insidePath(i)); found != byPath.cend())
                m_usages.insert(volumes.at(i), *found);
        }
    }

    EngineConnection *m_engine;
    QStringList m_images;
    QList<QStringList> m_left; ///< what one helper each is to look at
    Usages m_usages;
    QTimer m_deadline;
    QPointer<Call> m_run;
};

} // namespace

Call *measureVolumes(EngineConnection *engine, const QStringList &volumes,
                     const QStringList &images, QObject *requester, Handler<Usages> done)
{
    return new Measuring(engine, volumes, images, requester, std::move(done));
}

QHash<QString, VolumeUsage> parseUsage(const QByteArray &output)
{
    Usages usages;
    const QByteArrayList lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList fields = line.split('\t');
        bool isSize = false;
        bool isTime = false;
        const qint64 bytes = fields.first().toLongLong(&isSize);
        const qint64 seconds = fields.value(1).toLongLong(&isTime);
        if (fields.size() < 3 || !isSize || bytes < 0)
            continue;
        VolumeUsage usage{bytes, {}};
        if (isTime && seconds > 0)
            usage.lastWrite = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        usages.insert(QString::fromUtf8(fields.mid(2).join('\t')), usage);
    }
    return usages;
}

} // namespace panel
