// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/HelperContainer.h"

#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/ImageApi.h"
#include "core/engine/LogStream.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <utility>

namespace panel {

namespace {

constexpr qsizetype mostOutput = 1024 * 1024;

/// "host/pid" of this process.
QString ownMark()
{
    return QSysInfo::machineHostName() + u'/' + QString::number(QCoreApplication::applicationPid());
}

/// The process that made it is gone. One of another computer is left alone.
bool isForgotten(const Container &helper)
{
    const QString mark = helper.labels.value(helperLabel);
    const QString host = mark.section(u'/', 0, -2);
    bool isNumber = false;
    const int pid = mark.section(u'/', -1).toInt(&isNumber);
    if (!isNumber || pid <= 0 || host != QSysInfo::machineHostName())
        return false;
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

class HelperMaking : public AnsweringCall<QString>
{
public:
    HelperMaking(EngineConnection *engine, ContainerDraft draft, HelperImage choice,
                 QStringList images, QObject *requester, Handler<QString> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(engine)
        , m_draft(std::move(draft))
        , m_choice(choice)
        , m_images(std::move(images))
    {
        m_draft.labels.insert(helperLabel, ownMark());
        removeForgotten();
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void removeForgotten()
    {
        ContainerFilter helpers;
        helpers.labels = {helperLabel};
        m_call = ContainerApi(m_engine).list(
            helpers, this, [this](const Result<QList<Container>> &list) {
                for (const Container &container : list.value_or(QList<Container>())) {
                    if (isForgotten(container))
                        dropHelper(m_engine, container.id);
                }
                findImage();
            });
    }

    void findImage()
    {
        if (m_images.isEmpty()) {
            takeAnyImage();
            return;
        }
        const QString image = m_images.takeFirst();
        if (image.isEmpty()) {
            findImage();
            return;
        }
        m_call = ImageApi(m_engine).inspect(image, this, [this, image](const Result<Image> &found) {
            if (found)
                create(image);
            else if (found.error().kind == Error::Kind::NotFound)
                findImage();
            else
                deliver(fail(found.error()));
        });
    }

    void takeAnyImage()
    {
        const auto refuse = [this] {
            deliver(fail(Error::Kind::NotFound,
                         Tr::tr("No image is on the engine to reach volumes and folders with."),
                         Tr::tr("Bring the stack up first, which builds its images.")));
        };
        if (m_choice == HelperImage::Named) {
            refuse();
            return;
        }
        m_call =
            ImageApi(m_engine).list({}, this, [this, refuse](const Result<QList<Image>> &images) {
                if (!images)
                    deliver(fail(images.error()));
                else if (images->isEmpty())
                    refuse();
                else
                    create(images->first().id);
            });
    }

    void create(const QString &image)
    {
        m_draft.image = image;
        m_call = ContainerApi(m_engine).create(m_draft, this,
                                               [this](const Result<QString> &id) { deliver(id); });
    }

    EngineConnection *m_engine;
    ContainerDraft m_draft;
    HelperImage m_choice;
    QStringList m_images;
    QPointer<Call> m_call;
};

class HelperRun : public AnsweringCall<HelperEnd>
{
public:
    HelperRun(EngineConnection *engine, const ContainerDraft &draft, const QStringList &images,
              QObject *requester, Handler<HelperEnd> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine)
    {
        m_call = makeHelper(engine, draft, HelperImage::Named, images, this,
                            [this](const Result<QString> &id) {
                                if (!id) {
                                    deliver(fail(id.error()));
                                    return;
                                }
                                m_id = *id;
                                start();
                            });
    }

    ~HelperRun() override
    {
        if (!m_id.isEmpty())
            dropHelper(m_engine, m_id);
    }

protected:
    void abortWork() override
    {
        delete m_call;
        delete m_log;
        if (!m_id.isEmpty())
            dropHelper(m_engine, std::exchange(m_id, {}));
    }

private:
    void start()
    {
        m_call = ContainerApi(m_engine).start(m_id, this, [this](const Result<void> &started) {
            if (started)
                wait();
            else
                end(fail(started.error()));
        });
    }

    void wait()
    {
        m_call = ContainerApi(m_engine).wait(m_id, this, [this](const Result<ContainerEnd> &ended) {
            if (!ended) {
                end(fail(ended.error()));
                return;
            }
            m_end.exitCode = ended->exitCode;
            readOutput();
        });
    }

    void readOutput()
    {
        LogOptions options;
        options.follow = false;
        m_log = new LogStream(m_engine, m_id, options, this);
        connect(m_log, &LogStream::received, this, [this](const QList<LogLine> &lines) {
            for (const LogLine &line : lines) {
                if (line.stream == LogLine::Stream::StandardOutput
                    && m_end.output.size() < mostOutput)
                    m_end.output += line.text + '\n';
            }
        });
        connect(m_log, &LogStream::ended, this, [this](const Result<void> &outcome) {
            end(outcome ? Result<HelperEnd>(m_end) : fail(outcome.error()));
        });
    }

    /// Answers once the container is gone, so that nobody finds it in a list right after.
    void end(const Result<HelperEnd> &outcome)
    {
        const QString id = std::exchange(m_id, {});
        m_call = ContainerApi(m_engine).remove(id, true, this, [this, outcome](const auto &) {
            // A container that could not be removed is harmless, and the outcome is what counts.
            deliver(outcome);
        });
    }

    QPointer<EngineConnection> m_engine;
    QString m_id;
    HelperEnd m_end;
    QPointer<Call> m_call;
    QPointer<LogStream> m_log;
};

} // namespace

Call *makeHelper(EngineConnection *engine, const ContainerDraft &draft, HelperImage choice,
                 const QStringList &images, QObject *requester, Handler<QString> done)
{
    return new HelperMaking(engine, draft, choice, images, requester, std::move(done));
}

Call *runHelper(EngineConnection *engine, const ContainerDraft &draft, const QStringList &images,
                QObject *requester, Handler<HelperEnd> done)
{
    return new HelperRun(engine, draft, images, requester, std::move(done));
}

void dropHelper(EngineConnection *engine, const QString &id)
{
    if (!engine)
        return;
    // Nobody waits for this answer; the requester only has to live as long as the request.
    auto *request = new QObject;
    ContainerApi(engine).remove(id, true, request,
                                [request](const Result<void> &) { request->deleteLater(); });
}

} // namespace panel
