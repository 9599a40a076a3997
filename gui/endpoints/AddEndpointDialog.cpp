// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/AddEndpointDialog.h"

#include "core/base/PlainText.h"
#include "core/endpoint/EndpointAddress.h"
#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

AddEndpointDialog::AddEndpointDialog(const QStringList &knownIds, QWidget *parent)
    : QDialog(parent)
    , m_knownIds(knownIds)
    , m_address(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_reason(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_next(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(QStringLiteral("addEndpointDialog"));
    setWindowTitle(tr("Add engine"));
    setModal(true);
    setMinimumWidth(520);
    m_address->setObjectName(QStringLiteral("engineAddress"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("ssh://user@host"));
    m_address->setFont(fonts::mono());
    m_reason->setObjectName(QStringLiteral("engineReason"));
    m_next->setObjectName(QStringLiteral("engineNext"));
    m_next->setFont(fonts::small());
    m_next->setTone(Tone::Muted);
    m_test->setObjectName(QStringLiteral("engineTestButton"));
    m_test->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("engineCancelButton"));
    m_cancel->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("engineAddButton"));
    m_add->setProperty("look", QStringLiteral("primary"));
    m_add->setDefault(true);
    makeFolderField();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(makeField(tr("Address"), m_address));
    layout->addWidget(m_folderBox);
    layout->addWidget(m_reason);
    layout->addWidget(m_next);
    layout->addStretch(1);
    layout->addLayout(buttons);

    connect(m_address, &QLineEdit::textChanged, this, &AddEndpointDialog::onEdited);
    connect(m_folder, &QLineEdit::textChanged, this, &AddEndpointDialog::onEdited);
    connect(m_test, &QPushButton::clicked, this, &AddEndpointDialog::test);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddEndpointDialog::confirm);
    connect(this, &QDialog::finished, this, &AddEndpointDialog::testAbandoned);
    m_address->setFocus();
    onEdited();
}

QWidget *AddEndpointDialog::makeField(const QString &label, QWidget *editor)
{
    auto *box = new QWidget(this);
    auto *caption = new PlainLabel(PlainLabel::Fit::Elide, box);
    caption->setFont(fonts::smallStrong());
    caption->setText(label);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addWidget(editor);
    return box;
}

void AddEndpointDialog::makeFolderField()
{
    auto *row = new QWidget(this);
    m_folder->setObjectName(QStringLiteral("engineTlsFolder"));
    m_folder->setAccessibleName(tr("Folder with ca.pem, cert.pem and key.pem"));
    m_folder->setFont(fonts::mono());
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    m_folderBox = makeField(tr("Folder with ca.pem, cert.pem and key.pem"), row);
    connect(choose, &QPushButton::clicked, this, &AddEndpointDialog::chooseFolder);
}

Result<ManualEndpoint> AddEndpointDialog::typed() const
{
    Result<ManualEndpoint> endpoint = checkedManualEndpoint({m_address->text(), m_folder->text()});
    if (endpoint && m_knownIds.contains(manualId(*endpoint)))
        return fail(Error::Kind::Conflict, tr("This engine is in the list already."));
    return endpoint;
}

void AddEndpointDialog::onEdited()
{
    if (m_isTesting) {
        m_isTesting = false;
        Q_EMIT testAbandoned();
    }
    const Result<QUrl> url = endpointUrl(m_address->text());
    m_folderBox->setVisible(url && url->scheme() == QLatin1String("https"));
    const Result<ManualEndpoint> endpoint = typed();
    m_add->setEnabled(endpoint.has_value());
    m_test->setEnabled(endpoint.has_value());
    m_reason->setTone(Tone::Muted);
    if (m_address->text().trimmed().isEmpty()) {
        m_reason->setText(tr("How the engine is reached:"));
        m_next->setText(
            tr("ssh://user@host for another computer with Docker, unix:///path for a "
               "socket of this one, tcp://host:2376 with certificates. A DOCKER_HOST of your "
               "shell is seen only when the panel is started from that shell."));
    } else if (!endpoint) {
        m_reason->setTone(Tone::Bad);
        m_reason->setText(endpoint.error().message);
        m_next->setText(endpoint.error().next);
    } else {
        m_reason->setText(tr("It will be kept as %1.").arg(plainLine(endpoint->address)));
        m_next->setText(
            url->scheme() == QLatin1String("ssh")
                ? tr("ssh must get there without asking: with a key, and a host that it knows.")
                : QString());
    }
}

void AddEndpointDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder with the certificates"));
    dialog->setObjectName(QStringLiteral("engineFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (QDir::isAbsolutePath(m_folder->text()))
        dialog->setDirectory(m_folder->text());
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void AddEndpointDialog::test()
{
    const Result<ManualEndpoint> endpoint = typed();
    if (!endpoint)
        return;
    const EndpointEntry entry = manualEntry(*endpoint);
    if (entry.error || !entry.endpoint) {
        if (entry.error)
            setTestResult(fail(*entry.error));
        return;
    }
    m_isTesting = true;
    m_test->setEnabled(false);
    m_reason->setTone(Tone::Muted);
    m_reason->setText(tr("Asking the engine…"));
    m_next->setText({});
    Q_EMIT testAsked(*entry.endpoint);
}

void AddEndpointDialog::setTestResult(const Result<EngineAnswer> &answer)
{
    m_isTesting = false;
    m_test->setEnabled(true);
    if (!answer) {
        m_reason->setTone(Tone::Bad);
        m_reason->setText(answer.error().message);
        m_next->setText(answer.error().next);
        return;
    }
    const QString product = answer->product.isEmpty() ? tr("Docker") : answer->product;
    m_reason->setTone(Tone::Ok);
    m_reason->setText(tr("%1 %2 answers.", "name of an engine, its version")
                          .arg(plainLine(product), plainLine(answer->version)));
    m_next->setText(answer->product.isEmpty()
                        ? QString()
                        : tr("This is not Docker: some things may work differently."));
}

void AddEndpointDialog::confirm()
{
    const Result<ManualEndpoint> endpoint = typed();
    if (!endpoint)
        return;
    accept();
    Q_EMIT confirmed(*endpoint);
}

} // namespace panel
