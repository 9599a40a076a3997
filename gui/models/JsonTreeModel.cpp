// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/JsonTreeModel.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

namespace panel {

struct JsonTreeModel::Node
{
    QString name;
    QString path;
    QJsonValue value;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    bool isBranch() const { return value.isObject() || value.isArray(); }

    void add(const QString &childName, const QString &childPath, const QJsonValue &childValue)
    {
        auto child = std::make_unique<Node>();
        child->name = childName;
        child->path = childPath;
        child->value = childValue;
        child->parent = this;
        child->row = int(children.size());
        child->grow();
        children.push_back(std::move(child));
    }

    void grow()
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto entry = object.begin(); entry != object.end(); ++entry)
                add(entry.key(), path.isEmpty() ? entry.key() : path + u'.' + entry.key(),
                    entry.value());
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (int i = 0; i < int(array.size()); ++i) {
                const QString place = QStringLiteral("[%1]").arg(i);
                add(place, path + place, array[i]);
            }
        }
    }

    QString text() const
    {
        switch (value.type()) {
        case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
        case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
        case QJsonValue::String: return value.toString();
        case QJsonValue::Bool:
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case QJsonValue::Double: return value.toVariant().toString();
        case QJsonValue::Null:
        case QJsonValue::Undefined: break;
        }
        return QStringLiteral("null");
    }

    /// In the value column: a branch tells only how much is in it.
    QString shown() const
    {
        if (!isBranch())
            return value.isString() && value.toString().isEmpty() ? QStringLiteral("–") : text();
        if (children.empty())
            return QStringLiteral("–");
        return JsonTreeModel::tr("%n value(s)", nullptr, int(children.size()));
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setObject(const QJsonObject &object)
{
    if (m_root->value.toObject() == object)
        return;
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->value = object;
    m_root->grow();
    endResetModel();
}

const JsonTreeModel::Node *JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QString JsonTreeModel::pathOf(const QModelIndex &index) const
{
    return nodeAt(index)->path;
}

QString JsonTreeModel::valueOf(const QModelIndex &index) const
{
    return nodeAt(index)->text();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, node->children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    Node *above = nodeAt(index)->parent;
    if (!above || above == m_root.get())
        return {};
    return createIndex(above->row, 0, above);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole: {
        QString text = plainText(isName ? node->name : node->shown());
        return text.replace(u'\n', u' ');
    }
    case Qt::ToolTipRole: return plainToolTip(isName ? node->path : elided(node->text(), 600));
    case Qt::FontRole: return isName || node->isBranch() ? QVariant() : QVariant(fonts::mono());
    case Qt::ForegroundRole:
        if (!isName && (node->isBranch() || node->shown() == u"–"))
            return currentTokens().muted;
        return {};
    default: return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace panel
